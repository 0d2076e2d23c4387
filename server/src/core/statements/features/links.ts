import { relativesOf, stemCount } from '../stemIds';
import type { Wording } from '../wording';

/** Pairs of stems of two wordings that are the same or alike, by their places in the wordings' bags. */
export interface StemLinks {
  readonly count: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 1 for the same stem, less for one of like meaning. */
  readonly strength: readonly number[];
}

const found = { count: 0, left: [] as number[], right: [] as number[], strength: [] as number[] };

// A wording is held against many others in a row: its own stems and those of like meaning stay in a table meanwhile, by stem the
// first of a chain of entries.
let first = new Int32Array(1024);
const entries = { stem: [] as number[], place: [] as number[], strength: [] as number[], next: [] as number[] };
let entryCount = 0;
let entered: Wording | null = null;

/** Links the stems of two wordings. @returns what the next call writes over. */
export function linkStems(a: Wording, b: Wording): StemLinks {
  if (entered !== a) enterAll(a);
  found.count = 0;
  const { stems } = b.bag;
  for (let at = 0; at < stems.length; at++) {
    for (let entry = (first[stems[at] ?? 0] ?? 0) - 1; entry >= 0; entry = (entries.next[entry] ?? 0) - 1) {
      found.left[found.count] = entries.place[entry] ?? 0;
      found.right[found.count] = at;
      found.strength[found.count++] = entries.strength[entry] ?? 0;
    }
  }
  return found;
}

function enterAll(wording: Wording): void {
  for (let entry = 0; entry < entryCount; entry++) first[entries.stem[entry] ?? 0] = 0;
  entryCount = 0;
  const { stems } = wording.bag;
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    enter(stem, at, 1);
    const relatives = relativesOf(stem);
    for (let other = 0; other < relatives.stems.length; other++) enter(relatives.stems[other] ?? 0, at, relatives.strengths[other] ?? 0);
  }
  entered = wording;
}

function enter(stem: number, place: number, strength: number): void {
  if (first.length <= stem) {
    const larger = new Int32Array(2 * Math.max(stem, stemCount()));
    larger.set(first);
    first = larger;
  }
  entries.stem[entryCount] = stem;
  entries.place[entryCount] = place;
  entries.strength[entryCount] = strength;
  entries.next[entryCount++] = first[stem] ?? 0;
  first[stem] = entryCount;
}
