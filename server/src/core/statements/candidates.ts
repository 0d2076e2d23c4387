import { Rows } from './rows';
import { StemHolders } from './stemHolders';
import { weightOfId } from './stemIds';
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
/** Holds a stem of any speaker: a telling one; and the number of a speaker who is not known. */
const everyone = 0;
const anyone = 1;
/** What two attributions must share: so much weight, and so much of the lighter one's. */
const least = { weight: 2.5, share: 0.18 };
/** Between speakers known to differ, only words this telling count, and they must share more. */
const telling = 3.5;
const leastAcross = { weight: 7, share: 0.5 };
/** Ends a row of stems. */
const noStem = -1;
const none: readonly number[] = [];
/** Columns of figures. */
const [day, mass, tellingMass] = [0, 1, 2];

/**
 * Finds attributions of other articles that may say the same: an inverted index of stems. Telling stems are rare enough to be
 * looked up across all speakers; the others are divided by speaker. An unknown speaker passes every gate; between two speakers
 * that differ, much must agree word for word.
 * What it answers depends on what it holds, never on the order in which that came.
 */
export class CandidateIndex {
  private readonly options: CandidateOptions;
  private readonly wordings: (Wording | undefined)[] = [];
  private readonly free: number[] = [];
  /** Numbers of an entry's rarest stems, rarest first. */
  private readonly stems: Rows<Int32Array>;
  /** Of each entry: its day, NaN where not known; the weight of its stems; the weight of the telling ones. */
  private readonly figures = new Rows(3, (length) => new Float64Array(length));
  /** Of each entry, the number of its speaker. */
  private readonly speakers: number[] = [];
  private readonly speakerNumbers = new Map<string, number>();
  /** Of each entry, the number of whoever its article names, and of those whose words these may be given for. */
  private readonly named: number[] = [];
  private readonly voices: (readonly number[])[] = [];
  private readonly holders = new StemHolders();
  /** For each entry, what it shares with the one asked for; zero between questions. */
  private shared = new Float64Array(1024);

  constructor(options: CandidateOptions) {
    this.options = options;
    this.stems = new Rows(options.stems + 1, (length) => new Int32Array(length));
  }

  /** Adds an attribution. @returns its place, which it keeps until it is removed. */
  add(wording: Wording): number {
    const { date } = wording.input;
    const stems = wording.rarest().slice(0, this.options.stems);
    const weights = stems.map(weightOfId);
    const place = this.free.pop() ?? this.wordings.length;
    this.wordings[place] = wording;
    this.speakers[place] = this.numberOf(wording.speaker);
    this.named[place] = this.numberOf(wording.input.speaker);
    this.voices[place] = wording.input.voices.length === 0 ? none : wording.input.voices.map((name) => this.numberOf(name));
    this.figures.set(place, day, date === null ? NaN : Date.parse(date) / 86_400_000);
    this.figures.set(place, mass, sum(weights));
    this.figures.set(place, tellingMass, sum(weights.filter((weight) => weight >= telling)));
    for (const [at, stem] of stems.entries()) this.stems.set(place, at, stem);
    this.stems.set(place, stems.length, noStem);
    for (const stem of stems) this.holders.add(stem, this.groupOf(stem, place), place);
    return place;
  }

  /** Takes an attribution out; nothing happens where none is at the place. */
  remove(place: number): void {
    if (this.wordings[place] === undefined) return;
    for (const stem of this.stemsOf(place)) this.holders.remove(stem, this.groupOf(stem, place), place);
    this.wordings[place] = undefined;
    this.free.push(place);
  }

  /** The attribution at a place. */
  at(place: number): Wording | undefined {
    return this.wordings[place];
  }

  /** Every attribution that may say the same as the one at a place, in no order; `better` tells which is the best. */
  all(place: number): Candidate[] {
    const wording = this.wordings[place];
    if (wording === undefined) return [];
    if (this.shared.length < this.wordings.length) this.shared = new Float64Array(2 * this.wordings.length);
    const met: number[] = [];
    for (const stem of this.stemsOf(place)) {
      for (const holders of this.within(stem, this.speakers[place] ?? anyone)) this.meet(holders, weightOfId(stem), met);
    }
    const found: Candidate[] = [];
    const [speaker, alone] = [this.speakers[place], this.voices[place] === none];
    for (const one of met) {
      const shared = this.shared[one] ?? 0;
      this.shared[one] = 0;
      const other = this.speakers[one];
      // Two who have no more than a word in common: nearly all, in a large folder.
      if (shared < leastAcross.weight && other !== speaker && other !== anyone && speaker !== anyone && alone && this.voices[one] === none) continue;
      if (this.mayMatch(place, one, shared) && this.wordings[one]?.input.uri !== wording.input.uri) found.push({ place: one, shared });
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

  private meet(holders: Int32Array, weight: number, met: number[]): void {
    for (let at = 0; at < holders.length; at++) {
      const place = holders[at] ?? 0;
      const before = this.shared[place] ?? 0;
      if (before === 0) met.push(place);
      this.shared[place] = before + weight;
    }
  }

  /** Who holds a stem, of the speakers that a speaker may be. */
  private within(stem: number, speaker: number): Iterable<Int32Array> {
    if (weightOfId(stem) >= telling) return [this.holders.of(stem, everyone)];
    return speaker === anyone ? this.holders.ofAll(stem) : [this.holders.of(stem, speaker), this.holders.of(stem, anyone)];
  }

  private groupOf(stem: number, place: number): number {
    return weightOfId(stem) >= telling ? everyone : this.speakers[place] ?? anyone;
  }

  private numberOf(speaker: string | null): number {
    if (speaker === null) return anyone;
    let number = this.speakerNumbers.get(speaker);
    if (number === undefined) this.speakerNumbers.set(speaker, (number = anyone + 1 + this.speakerNumbers.size));
    return number;
  }

  private mayMatch(place: number, other: number, weight: number): boolean {
    if (!this.passes(place, other)) {
      if (weight < leastAcross.weight || weight < leastAcross.share * Math.min(this.figures.get(place, tellingMass), this.figures.get(other, tellingMass))) return false;
    } else {
      const lighter = Math.min(this.figures.get(place, mass), this.figures.get(other, mass));
      if (weight < Math.min(least.weight, lighter / 2) || weight < least.share * lighter) return false;
    }
    // Not so where either is NaN.
    return !(Math.abs(this.figures.get(place, day) - this.figures.get(other, day)) > this.options.days);
  }

  private passes(place: number, other: number): boolean {
    const [one, two] = [this.speakers[place], this.speakers[other]];
    return one === anyone || two === anyone || one === two || this.speaksFor(place, other) || this.speaksFor(other, place);
  }

  /** Whether words of the one may be given for the other's, as `speakFor` has it. */
  private speaksFor(place: number, other: number): boolean {
    const voices = this.voices[place] ?? none;
    return voices.length > 0 && voices.includes(this.named[other] ?? anyone);
  }
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
