import { Rows } from './rows';
import { weightOfId } from './stemIds';
import { speakFor } from './voices';
import type { Wording } from './wording';

/** Another attribution that may say the same, and the weight of the stems that the two share. */
export interface Candidate {
  /** The number it has in the index. */
  readonly place: number;
  readonly shared: number;
}

export interface CandidateOptions {
  /** How many candidates an attribution keeps. */
  readonly limit: number;
  /** How many of its rarest stems an attribution is found by. */
  readonly stems: number;
  /** Days that two articles' dates may lie apart; an article without a date passes. */
  readonly days: number;
}

export const defaultCandidates: CandidateOptions = { limit: 50, stems: 16, days: 14 };
const anyone = '';
/** What two attributions must share: so much weight, and so much of the lighter one's. */
const least = { weight: 2.5, share: 0.18 };
/** Between speakers known to differ, only words this telling count, and they must share more. */
const telling = 3.5;
const leastAcross = { weight: 7, share: 0.5 };
/** Ends a row of stems. */
const noStem = -1;

interface Entry {
  readonly wording: Wording;
  readonly day: number | null;
  readonly speaker: string;
  readonly mass: number;
  /** Weight of its telling stems. */
  readonly tellingMass: number;
}

/** Places in a list of entries, of those that hold a stem. */
type Holders = number[];

/**
 * Finds attributions of other articles that may say the same: an inverted index of stems. Telling stems are rare enough to be
 * looked up across all speakers; the others are divided by speaker. An unknown speaker passes every gate; between two speakers
 * that differ, much must agree word for word.
 * What it answers depends on what it holds, never on the order in which that came.
 */
export class CandidateIndex {
  private readonly options: CandidateOptions;
  private readonly entries: (Entry | undefined)[] = [];
  private readonly free: number[] = [];
  /** Numbers of an entry's rarest stems, rarest first. */
  private readonly stems: Rows<Int32Array>;
  private readonly byTellingStem = new Map<number, Holders>();
  private readonly byLightStem = new Map<number, Map<string, Holders>>();
  /** For each entry, what it shares with the one asked for; zero between questions. */
  private shared = new Float32Array(1024);

  constructor(options: CandidateOptions) {
    this.options = options;
    this.stems = new Rows(options.stems + 1, (length) => new Int32Array(length));
  }

  /** Adds an attribution. @returns its place, which it keeps until it is removed. */
  add(wording: Wording): number {
    const { date } = wording.input;
    const day = date === null ? NaN : Date.parse(date) / 86_400_000;
    const stems = wording.rarest().slice(0, this.options.stems);
    const weights = stems.map(weightOfId);
    const place = this.free.pop() ?? this.entries.length;
    const speaker = wording.speaker ?? anyone;
    this.entries[place] = {
      wording, speaker,
      day: Number.isNaN(day) ? null : day,
      mass: sum(weights),
      tellingMass: sum(weights.filter((weight) => weight >= telling)),
    };
    for (const [at, stem] of stems.entries()) this.stems.set(place, at, stem);
    this.stems.set(place, stems.length, noStem);
    for (const stem of stems) this.holders(stem, speaker).push(place);
    return place;
  }

  /** Takes an attribution out; nothing happens where none is at the place. */
  remove(place: number): void {
    const entry = this.entries[place];
    if (entry === undefined) return;
    this.entries[place] = undefined;
    this.free.push(place);
    for (const stem of this.stemsOf(place)) {
      const holders = this.holders(stem, entry.speaker);
      const last = holders.pop();
      if (last !== undefined && last !== place) holders[holders.indexOf(place)] = last;
      if (holders.length > 0) continue;
      this.byTellingStem.delete(stem);
      this.byLightStem.get(stem)?.delete(entry.speaker);
    }
  }

  /** The attribution at a place. */
  at(place: number): Wording | undefined {
    return this.entries[place]?.wording;
  }

  /** Every attribution that may say the same as the one at a place, in no order; `better` tells which is the best. */
  all(place: number): Candidate[] {
    const entry = this.entries[place];
    if (entry === undefined) return [];
    if (this.shared.length < this.entries.length) this.shared = new Float32Array(2 * this.entries.length);
    const met: number[] = [];
    for (const stem of this.stemsOf(place)) {
      for (const holders of this.within(stem, entry.speaker)) this.meet(holders, weightOfId(stem), met);
    }
    const found: Candidate[] = [];
    for (const one of met) {
      const shared = this.shared[one] ?? 0;
      this.shared[one] = 0;
      const other = this.entries[one];
      if (other !== undefined && this.mayMatch(entry, other, shared)) found.push({ place: one, shared });
    }
    return found;
  }

  /** Best first; equal ones by id, so that the order of arrival plays no part. */
  readonly better = (a: Candidate, b: Candidate): number => {
    if (a.shared !== b.shared) return b.shared - a.shared;
    const [one, other] = [this.at(a.place)?.input.id ?? '', this.at(b.place)?.input.id ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
  };

  private stemsOf(place: number): number[] {
    const found: number[] = [];
    for (let at = 0, stem = this.stems.get(place, 0); stem !== noStem; stem = this.stems.get(place, ++at)) found.push(stem);
    return found;
  }

  private meet(holders: Holders, weight: number, met: number[]): void {
    for (const place of holders) {
      const before = this.shared[place] ?? 0;
      if (before === 0) met.push(place);
      this.shared[place] = before + weight;
    }
  }

  /** Who holds a stem, of the speakers that a speaker may be. */
  private within(stem: number, speaker: string): Iterable<Holders> {
    const across = this.byTellingStem.get(stem);
    if (across !== undefined) return [across];
    const speakers = this.byLightStem.get(stem);
    if (speakers === undefined) return [];
    return speaker === anyone ? speakers.values() : [speakers.get(speaker) ?? [], speakers.get(anyone) ?? []];
  }

  private holders(stem: number, speaker: string): Holders {
    if (weightOfId(stem) >= telling) return getOrMake(this.byTellingStem, stem, () => []);
    return getOrMake(getOrMake(this.byLightStem, stem, () => new Map<string, Holders>()), speaker, () => []);
  }

  private mayMatch(a: Entry, b: Entry, weight: number): boolean {
    if (a.wording.input.uri === b.wording.input.uri) return false;
    if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > this.options.days) return false;
    if (!passes(a, b)) return weight >= Math.max(leastAcross.weight, leastAcross.share * Math.min(a.tellingMass, b.tellingMass));
    const lighter = Math.min(a.mass, b.mass);
    return weight >= Math.min(least.weight, lighter / 2) && weight >= least.share * lighter;
  }
}

function passes(a: Entry, b: Entry): boolean {
  return a.speaker === anyone || b.speaker === anyone || a.speaker === b.speaker || speakFor(a.wording.input, b.wording.input);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
