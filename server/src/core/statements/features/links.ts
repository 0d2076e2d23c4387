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

// A wording is held against many others in a row: its stems and those of like meaning stay in a table meanwhile. By stem the first of
// a chain; for each entry, numbered from 1, the next of the same stem, the stem, the place of the own stem, how nearly it means the same.
let first: Int32Array = new Int32Array(1024);
const own = { count: 0, next: [0], stem: [0], place: [0], strength: [0] };
let entered: Wording | null = null;

/** Links the stems of two wordings. @returns what the next call writes over. */
export function linkStems(a: Wording, b: Wording): StemLinks {
  if (entered !== a) enter(a);
  found.count = 0;
  const { stems } = b.bag;
  for (let at = 0; at < stems.length; at++) {
    for (let entry = first[stems[at] ?? 0] ?? 0; entry > 0; entry = own.next[entry] ?? 0) {
      found.left[found.count] = own.place[entry] ?? 0;
      found.right[found.count] = at;
      found.strength[found.count++] = own.strength[entry] ?? 0;
    }
  }
  return found;
}

function enter(wording: Wording): void {
  for (let entry = own.count; entry > 0; entry--) first[own.stem[entry] ?? 0] = 0;
  own.count = 0;
  const { stems } = wording.bag;
  for (let place = 0; place < stems.length; place++) {
    const stem = stems[place] ?? 0;
    const relatives = relativesOf(stem);
    // Stems that were not known before may have been given a number just now.
    if (first.length <= stemCount()) first = larger(first);
    put(stem, place, 1);
    for (let at = 0; at < relatives.stems.length; at++) put(relatives.stems[at] ?? 0, place, relatives.strengths[at] ?? 0);
  }
  entered = wording;
}

function put(stem: number, place: number, strength: number): void {
  const entry = ++own.count;
  own.next[entry] = first[stem] ?? 0;
  own.stem[entry] = stem;
  own.place[entry] = place;
  own.strength[entry] = strength;
  first[stem] = entry;
}

function larger(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(2 * stemCount());
  after.set(before);
  return after;
}
