import type { Wording } from './wording';
import { weightOfId } from './stemIds';

/** Another attribution that may say the same, and the weight of the stems that the two share. */
export interface Candidate {
  readonly id: string;
  readonly shared: number;
}

export interface CandidateOptions {
  /** How many candidates an attribution keeps. */
  readonly limit: number;
  /** How many of its rarest stems an attribution is found by. */
  readonly stems: number;
  /** Days that two articles' dates may lie apart. */
  readonly days: number;
}

const defaults: CandidateOptions = { limit: 50, stems: 16, days: 10 };
const anyone = '';
/** What two attributions must share: so much weight, and so much of the lighter one's. */
const least = { weight: 2.5, share: 0.18 };
/** Between speakers known to differ, only words this telling count, and they must share more. */
const telling = 3.5;
const leastAcross = { weight: 7, share: 0.5 };

interface Entry {
  readonly id: string;
  readonly uri: string;
  readonly day: number | null;
  readonly speaker: string;
  /** Numbers of its rarest stems, rarest first. */
  readonly stems: Int32Array;
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
  private readonly places = new Map<string, number>();
  private readonly entries: (Entry | undefined)[] = [];
  private readonly free: number[] = [];
  private readonly byTellingStem = new Map<number, Holders>();
  private readonly byLightStem = new Map<number, Map<string, Holders>>();
  /** For each entry, what it shares with the one asked for; zero between questions. */
  private shared = new Float64Array(1024);

  constructor(options: Partial<CandidateOptions> = {}) {
    this.options = { ...defaults, ...options };
  }

  get limit(): number {
    return this.options.limit;
  }

  /** Adds an attribution. Its id must not be there yet. */
  add(wording: Wording): void {
    const { id, uri, date } = wording.input;
    const day = date === null ? NaN : Date.parse(date) / 86_400_000;
    const stems = wording.rarest().slice(0, this.options.stems);
    const weights = stems.map(weightOfId);
    const entry: Entry = {
      id, uri,
      stems: Int32Array.from(stems),
      day: Number.isNaN(day) ? null : day,
      speaker: wording.speaker ?? anyone,
      mass: sum(weights),
      tellingMass: sum(weights.filter((weight) => weight >= telling)),
    };
    const place = this.free.pop() ?? this.entries.length;
    this.places.set(id, place);
    this.entries[place] = entry;
    for (const stem of stems) this.holders(stem, entry.speaker).push(place);
  }

  /** Takes an attribution out; nothing happens where it is not there. */
  remove(id: string): void {
    const place = this.places.get(id);
    const entry = place === undefined ? undefined : this.entries[place];
    if (place === undefined || entry === undefined) return;
    this.places.delete(id);
    this.entries[place] = undefined;
    this.free.push(place);
    for (const stem of entry.stems) {
      const holders = this.holders(stem, entry.speaker);
      const last = holders.pop();
      if (last !== undefined && last !== place) holders[holders.indexOf(place)] = last;
      if (holders.length > 0) continue;
      this.byTellingStem.delete(stem);
      this.byLightStem.get(stem)?.delete(entry.speaker);
    }
  }

  /** Every attribution that may say the same, in no order; `byWeight` puts the best first. */
  all(id: string): Candidate[] {
    const entry = this.entries[this.places.get(id) ?? -1];
    if (entry === undefined) return [];
    if (this.shared.length < this.entries.length) this.shared = new Float64Array(2 * this.entries.length);
    const met: number[] = [];
    for (const stem of entry.stems) {
      for (const holders of this.within(stem, entry.speaker)) this.meet(holders, weightOfId(stem), met);
    }
    const found: Candidate[] = [];
    for (const place of met) {
      const weight = this.shared[place] ?? 0;
      this.shared[place] = 0;
      const other = this.entries[place];
      if (other !== undefined && this.mayMatch(entry, other, weight)) found.push({ id: other.id, shared: weight });
    }
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
    if (a.uri === b.uri) return false;
    if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > this.options.days) return false;
    if (!passes(a.speaker, b.speaker)) return weight >= Math.max(leastAcross.weight, leastAcross.share * Math.min(a.tellingMass, b.tellingMass));
    const lighter = Math.min(a.mass, b.mass);
    return weight >= Math.min(least.weight, lighter / 2) && weight >= least.share * lighter;
  }
}

/** Best first; equal ones by id, so that the order of arrival plays no part. */
export function byWeight(a: Candidate, b: Candidate): number {
  return b.shared - a.shared || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function passes(a: string, b: string): boolean {
  return a === anyone || b === anyone || a === b;
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
