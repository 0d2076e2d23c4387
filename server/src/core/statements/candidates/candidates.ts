import { Rows } from '../tables/rows';
import { StemHolders } from './stemHolders';
import { weightOfId } from '../words/stemIds';
import type { Wording } from '../words/wording';

/** Another attribution that may say the same. */
export interface Candidate {
  /** The number it has in the index. */
  readonly place: number;
  /** The weight of the stems that the two share, in sixteenths: a whole number of 16 bits. */
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
/** From this weight on a stem is telling: it is looked up whoever speaks. */
const telling = 3.5;
/** What two attributions of one speaker must share: so much weight, and so much of the lighter one's. */
const leastOfOne = { weight: 2.5, share: 0.12 };
/** The same where one of the two is unknown or speaks for the other: telling stems alone count. */
const leastUnknown = { weight: 8, share: 0.25 };
/** The same between speakers known to differ, of the telling stems' weight. */
const leastAcross = { weight: 9, share: 0.6 };
/** Shared weights are added up in these units: the weight of every stem is a whole number of them. */
const unitsOfWeight = 16;
/** Numbers of the speaker who is not known, and of the time that is not known. */
const nobody = 0;
const undated = 0;
/** Ends a row of stems. */
const noStem = -1;
const room = 1024;

/**
 * Finds attributions of other articles that may say the same: an inverted index of stems. Telling stems are rare enough to be
 * looked up whoever speaks, among articles of about the same time where dates are known; the others only among what the same
 * speaker says. An unknown speaker passes every gate; between two speakers that differ, much must agree word for word.
 * What it answers depends on what it holds, never on the order in which that came.
 */
export class CandidateIndex {
  private readonly options: CandidateOptions;
  private readonly wordings: (Wording | undefined)[] = [];
  private readonly free: number[] = [];
  /** Numbers of an entry's rarest stems, rarest first. */
  private readonly stems: Rows<Int32Array>;
  /** Of each entry: its day, NaN where not known; the weight of its stems; the weight of the telling ones. */
  private days = new Float64Array(room);
  private masses = new Float32Array(room);
  private tellingMasses = new Float32Array(room);
  /** Of each entry, the number of its speaker. */
  private speakers = new Int32Array(room);
  private readonly speakerNumbers = new Map<string, number>();
  /** Of each entry, the number of whoever its article names, and of those whose words these may be given for where there are any. */
  private named = new Int32Array(room);
  private readonly voices = new Map<number, readonly number[]>();
  /** The latter's numbers, modulo 32, as bits. */
  private voiceBits = new Int32Array(room);
  /** Telling stems by time, the others by speaker. */
  private readonly holders = new StemHolders();
  /** For each entry, what it shares with the one asked for; zero between questions. */
  private shared = new Uint16Array(room);
  private met = new Int32Array(room);
  private metCount = 0;

  constructor(options: CandidateOptions) {
    this.options = options;
    this.stems = new Rows(options.stems + 1, (length) => new Int32Array(length));
  }

  /**
   * Adds an attribution.
   * @param stems those that it is found by (`stemsOf`), where they are known.
   * @returns its place, which it keeps until it is removed.
   */
  add(wording: Wording, stems: readonly number[] = wording.rarest().slice(0, this.options.stems)): number {
    const { date, speaker, voices } = wording.input;
    const weights = stems.map(weightOfId);
    const place = this.free.pop() ?? this.wordings.length;
    if (place >= this.speakers.length) this.grow();
    this.wordings[place] = wording;
    this.speakers[place] = this.numberOf(wording.speaker);
    this.named[place] = this.numberOf(speaker);
    const numbers = voices.map((name) => this.numberOf(name));
    if (numbers.length > 0) this.voices.set(place, numbers);
    this.voiceBits[place] = numbers.reduce((bits, number) => bits | (1 << number), 0);
    this.days[place] = date === null ? NaN : Date.parse(date) / 86_400_000;
    this.masses[place] = sum(weights);
    this.tellingMasses[place] = sum(weights.filter((weight) => weight >= telling));
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
    this.voices.delete(place);
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
    const speaker = this.speakers[place] ?? nobody;
    this.metCount = 0;
    for (const stem of this.stemsOf(place)) {
      const weight = weightOfId(stem);
      if (weight >= telling) this.meetAtTime(stem, weight, place);
      else if (speaker !== nobody) this.meet(this.holders.of(stem, speaker), weight);
    }
    const found: Candidate[] = [];
    const { speakers, shared: sharedBy, voiceBits, named, met, metCount } = this;
    const [ownBits, ownName] = [voiceBits[place] ?? 0, named[place] ?? 0];
    for (let at = 0; at < metCount; at++) {
      const one = met[at] ?? 0;
      const units = sharedBy[one] ?? 0;
      const shared = units / unitsOfWeight;
      sharedBy[one] = 0;
      const other = speakers[one] ?? nobody;
      // Two who have no more than a word in common: nearly all, in a large folder. Whether the one may speak for the other is told
      // quickly: now and then it is yes where it is no.
      if (
        shared < leastAcross.weight &&
        other !== speaker &&
        other !== nobody &&
        speaker !== nobody &&
        (((voiceBits[one] ?? 0) >>> ownName) & 1) === 0 &&
        (ownBits === 0 || ((ownBits >>> (named[one] ?? 0)) & 1) === 0)
      )
        continue;
      if (this.mayMatch(place, one, shared) && this.wordings[one]?.input.uri !== wording.input.uri)
        found.push({ place: one, shared: units });
    }
    return found;
  }

  /** Best first; equal ones by id, so that the order of arrival plays no part. */
  readonly better = (a: Candidate, b: Candidate): number => {
    if (a.shared !== b.shared) return b.shared - a.shared;
    const [one, other] = [this.at(a.place)?.input.id ?? '', this.at(b.place)?.input.id ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
  };

  /** Numbers of the stems that the attribution at a place is found by, the rarest first. */
  stemsOf(place: number): number[] {
    const found: number[] = [];
    for (let at = 0, stem = this.stems.get(place, 0); stem !== noStem; stem = this.stems.get(place, ++at)) found.push(stem);
    return found;
  }

  /** Meets those who hold a telling stem at a time that may be the same. */
  private meetAtTime(stem: number, weight: number, place: number): void {
    const time = this.timeOf(place);
    if (time === undated) {
      for (const holders of this.holders.ofAll(stem)) this.meet(holders, weight);
      return;
    }
    this.meet(this.holders.of(stem, undated), weight);
    for (let near = time - 1; near <= time + 1; near++) this.meet(this.holders.of(stem, near), weight);
  }

  private meet(holders: Int32Array, weight: number): void {
    const { shared, met } = this;
    const added = weight * unitsOfWeight;
    let count = this.metCount;
    for (let at = 0; at < holders.length; at++) {
      const place = holders[at] ?? 0;
      const before = shared[place] ?? 0;
      if (before === 0) met[count++] = place;
      shared[place] = before + added;
    }
    this.metCount = count;
  }

  private groupOf(stem: number, place: number): number {
    return weightOfId(stem) >= telling ? this.timeOf(place) : (this.speakers[place] ?? nobody);
  }

  /** The stretch of time that an entry's day lies in: whoever is not too far apart is in the same or in the next to it. */
  private timeOf(place: number): number {
    const day = this.days[place] ?? NaN;
    return Number.isNaN(day) ? undated : undated + 1 + firstTime + Math.floor(day / (this.options.days + 1));
  }

  private numberOf(speaker: string | null): number {
    if (speaker === null) return nobody;
    let number = this.speakerNumbers.get(speaker);
    if (number === undefined) this.speakerNumbers.set(speaker, (number = nobody + 1 + this.speakerNumbers.size));
    return number;
  }

  private mayMatch(place: number, other: number, weight: number): boolean {
    const [one, two] = [this.speakers[place] ?? nobody, this.speakers[other] ?? nobody];
    const lighter = Math.min(this.masses[place] ?? 0, this.masses[other] ?? 0);
    const passes =
      one === two && one !== nobody
        ? enough(leastOfOne, weight, lighter)
        : one === nobody || two === nobody
          ? enough(leastUnknown, weight, lighter)
          : this.agree(place, other, weight) ||
            (enough(leastUnknown, weight, lighter) && (this.speaksFor(place, other) || this.speaksFor(other, place)));
    if (!passes) return false;
    // Not so where either is NaN.
    return !(Math.abs((this.days[place] ?? NaN) - (this.days[other] ?? NaN)) > this.options.days);
  }

  /** Whether two agree word for word. */
  private agree(place: number, other: number, weight: number): boolean {
    return (
      weight >= leastAcross.weight && weight >= leastAcross.share * Math.min(this.tellingMasses[place] ?? 0, this.tellingMasses[other] ?? 0)
    );
  }

  /** Whether words of the one may be given for the other's, as `speakFor` has it. */
  private speaksFor(place: number, other: number): boolean {
    return this.voices.get(place)?.includes(this.named[other] ?? nobody) === true;
  }

  private grow(): void {
    const size = 2 * this.speakers.length;
    this.days = larger(this.days, new Float64Array(size));
    this.masses = larger(this.masses, new Float32Array(size));
    this.tellingMasses = larger(this.tellingMasses, new Float32Array(size));
    this.speakers = larger(this.speakers, new Int32Array(size));
    this.voiceBits = larger(this.voiceBits, new Int32Array(size));
    this.named = larger(this.named, new Int32Array(size));
    this.shared = new Uint16Array(size);
    this.met = new Int32Array(size);
  }
}

/** So that no day's stretch of time has a number below 1: days long before 1970 are none of a newspaper's. */
const firstTime = 100_000;

function enough(least: { readonly weight: number; readonly share: number }, weight: number, lighter: number): boolean {
  return weight >= Math.min(least.weight, lighter / 2) && weight >= least.share * lighter;
}

function larger<A extends Int32Array | Float32Array | Float64Array>(before: A, after: A): A {
  after.set(before);
  return after;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}
