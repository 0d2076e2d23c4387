import type { Wording } from './wording';

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
const leastShared = 2.5;
const leastShare = 0.16;
/** Between speakers that differ, only shared sequences of this many words count. */
const shingle = 3;
const leastShingle = 4.5;
const anyone = '';

interface Entry {
  readonly wording: Wording;
  readonly day: number | null;
  readonly speaker: string;
  readonly stems: readonly { readonly stem: string; readonly weight: number }[];
  readonly mass: number;
  readonly shingles: ReadonlyMap<string, number>;
}

/**
 * Finds attributions of other articles that may say the same: an inverted index of stems, divided by speaker, where an unknown
 * speaker passes every gate, and one of word sequences for near-verbatim wordings given to different speakers.
 * What it answers depends on what it holds, never on the order in which that came.
 */
export class CandidateIndex {
  private readonly options: CandidateOptions;
  private readonly entries = new Map<string, Entry>();
  private readonly byStem = new Map<string, Map<string, Set<Entry>>>();
  private readonly byShingle = new Map<string, Set<Entry>>();

  constructor(options: Partial<CandidateOptions> = {}) {
    this.options = { ...defaults, ...options };
  }

  get limit(): number {
    return this.options.limit;
  }

  /** Adds an attribution. Its id must not be there yet. */
  add(wording: Wording): void {
    const { input } = wording;
    const day = input.date === null ? NaN : Date.parse(input.date) / 86_400_000;
    const stems = wording.stems.slice(0, this.options.stems);
    const entry: Entry = {
      wording,
      day: Number.isNaN(day) ? null : day,
      speaker: wording.speaker ?? anyone,
      stems,
      mass: stems.reduce((sum, { weight }) => sum + weight, 0),
      shingles: shinglesOf(wording),
    };
    this.entries.set(input.id, entry);
    for (const { stem } of entry.stems) {
      const speakers = getOrMake(this.byStem, stem, () => new Map<string, Set<Entry>>());
      getOrMake(speakers, entry.speaker, () => new Set<Entry>()).add(entry);
    }
    for (const key of entry.shingles.keys()) getOrMake(this.byShingle, key, () => new Set<Entry>()).add(entry);
  }

  /** Takes an attribution out; nothing happens where it is not there. */
  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.entries.delete(id);
    for (const { stem } of entry.stems) {
      const speakers = this.byStem.get(stem);
      const holders = speakers?.get(entry.speaker);
      holders?.delete(entry);
      if (holders?.size === 0) speakers?.delete(entry.speaker);
      if (speakers?.size === 0) this.byStem.delete(stem);
    }
    for (const key of entry.shingles.keys()) {
      const holders = this.byShingle.get(key);
      holders?.delete(entry);
      if (holders?.size === 0) this.byShingle.delete(key);
    }
  }

  /** Every attribution that may say the same, in no order; `nearest` picks the best. */
  all(id: string): Candidate[] {
    const entry = this.entries.get(id);
    if (entry === undefined) return [];
    const shared = new Map<Entry, number>();
    const count = (holders: Iterable<Entry> | undefined, weight: number): void => {
      for (const other of holders ?? []) shared.set(other, (shared.get(other) ?? 0) + weight);
    };
    for (const { stem, weight } of entry.stems) {
      const speakers = this.byStem.get(stem);
      if (speakers === undefined) continue;
      if (entry.speaker === anyone) for (const holders of speakers.values()) count(holders, weight);
      else {
        count(speakers.get(entry.speaker), weight);
        count(speakers.get(anyone), weight);
      }
    }
    const found: Candidate[] = [];
    for (const [other, weight] of shared) {
      const least = Math.min(entry.mass, other.mass);
      if (weight >= Math.min(leastShared, 0.5 * least) && weight >= leastShare * least && this.meets(entry, other)) {
        found.push({ id: other.wording.input.id, shared: weight });
      }
    }
    for (const other of this.verbatim(entry)) found.push(other);
    return found;
  }

  private verbatim(entry: Entry): Candidate[] {
    if (entry.speaker === anyone) return [];
    const shared = new Map<Entry, number>();
    for (const [key, weight] of entry.shingles) {
      for (const other of this.byShingle.get(key) ?? []) {
        if (other.speaker !== entry.speaker && other.speaker !== anyone) shared.set(other, Math.max(shared.get(other) ?? 0, weight));
      }
    }
    return [...shared].filter(([other]) => this.meets(entry, other)).map(([other, weight]) => ({ id: other.wording.input.id, shared: weight }));
  }

  private meets(a: Entry, b: Entry): boolean {
    if (a.wording.input.uri === b.wording.input.uri) return false;
    return a.day === null || b.day === null || Math.abs(a.day - b.day) <= this.options.days;
  }
}

/** Best first; equal ones by id, so that the order of arrival plays no part. */
export function byWeight(a: Candidate, b: Candidate): number {
  return b.shared - a.shared || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function shinglesOf({ words, stems }: Wording): Map<string, number> {
  const weights = new Map(stems.map(({ stem, weight }) => [stem, weight]));
  const found = new Map<string, number>();
  for (let at = 0; at + shingle <= words.length; at++) {
    const part = words.slice(at, at + shingle);
    const weight = part.reduce((sum, { stem }) => sum + (weights.get(stem) ?? 0), 0);
    if (weight >= leastShingle) found.set(part.map((word) => word.stem).join(' '), weight);
  }
  return found;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
