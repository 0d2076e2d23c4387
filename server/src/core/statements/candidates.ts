import type { Wording } from './wording';
import { stemWeight } from './wordWeights';

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
  /** Its rarest stems, rarest first. */
  readonly stems: readonly string[];
  readonly mass: number;
  /** Weight of its telling stems. */
  readonly tellingMass: number;
}

/**
 * Finds attributions of other articles that may say the same: an inverted index of stems, divided by speaker. An unknown speaker
 * passes every gate; between two speakers that differ, much must agree word for word.
 * What it answers depends on what it holds, never on the order in which that came.
 */
export class CandidateIndex {
  private readonly options: CandidateOptions;
  private readonly entries = new Map<string, Entry>();
  private readonly byStem = new Map<string, Map<string, Set<Entry>>>();

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
    const stems = wording.stems().slice(0, this.options.stems);
    const weights = stems.map(stemWeight);
    const entry: Entry = {
      id, uri, stems,
      day: Number.isNaN(day) ? null : day,
      speaker: wording.speaker ?? anyone,
      mass: sum(weights),
      tellingMass: sum(weights.filter((weight) => weight >= telling)),
    };
    this.entries.set(id, entry);
    for (const stem of stems) {
      const speakers = getOrMake(this.byStem, stem, () => new Map<string, Set<Entry>>());
      getOrMake(speakers, entry.speaker, () => new Set<Entry>()).add(entry);
    }
  }

  /** Takes an attribution out; nothing happens where it is not there. */
  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    for (const stem of entry.stems) {
      const speakers = this.byStem.get(stem);
      const holders = speakers?.get(entry.speaker);
      holders?.delete(entry);
      if (holders?.size === 0) speakers?.delete(entry.speaker);
      if (speakers?.size === 0) this.byStem.delete(stem);
    }
  }

  /** Every attribution that may say the same, in no order; `byWeight` puts the best first. */
  all(id: string): Candidate[] {
    const entry = this.entries.get(id);
    if (entry === undefined) return [];
    const shared = new Map<Entry, number>();
    for (const stem of entry.stems) {
      const weight = stemWeight(stem);
      for (const [speaker, holders] of this.byStem.get(stem) ?? []) {
        if (!passes(entry.speaker, speaker) && weight < telling) continue;
        for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + weight);
      }
    }
    const found: Candidate[] = [];
    for (const [other, weight] of shared) if (this.mayMatch(entry, other, weight)) found.push({ id: other.id, shared: weight });
    return found;
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
