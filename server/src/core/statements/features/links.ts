import { relativesOf, stemCount } from '../stemIds';
import { Recent } from '../recent';
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

/** A wording's own stems and those of like meaning: of each the stem, the place of the own stem, how nearly it means the same. */
interface Meanings {
  readonly stems: Int32Array;
  readonly places: Int32Array;
  readonly strengths: Float64Array;
}

const meanings = new Recent<Wording, Meanings>(1500, meaningsOf);

// A wording is held against many others in a row: its meanings stay in a table meanwhile, by stem the first of a chain, and for each
// the next of the same stem; numbers from 1.
let first = new Int32Array(1024);
let next = new Int32Array(1024);
let entered: Wording | null = null;
let own: Meanings = { stems: new Int32Array(0), places: new Int32Array(0), strengths: new Float64Array(0) };

/** Links the stems of two wordings. @returns what the next call writes over. */
export function linkStems(a: Wording, b: Wording): StemLinks {
  if (entered !== a) enter(a);
  found.count = 0;
  const { stems } = b.bag;
  for (let at = 0; at < stems.length; at++) {
    for (let entry = first[stems[at] ?? 0] ?? 0; entry > 0; entry = next[entry] ?? 0) {
      found.left[found.count] = own.places[entry - 1] ?? 0;
      found.right[found.count] = at;
      found.strength[found.count++] = own.strengths[entry - 1] ?? 0;
    }
  }
  return found;
}

function enter(wording: Wording): void {
  for (let at = 0; at < own.stems.length; at++) first[own.stems[at] ?? 0] = 0;
  own = meanings.get(wording);
  const { stems } = own;
  if (first.length <= stemCount()) first = new Int32Array(2 * stemCount());
  if (next.length <= stems.length) next = new Int32Array(2 * stems.length);
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    next[at + 1] = first[stem] ?? 0;
    first[stem] = at + 1;
  }
  entered = wording;
}

function meaningsOf({ bag: { stems } }: Wording): Meanings {
  const found = { stems: [] as number[], places: [] as number[], strengths: [] as number[] };
  const add = (stem: number, place: number, strength: number): void => {
    found.stems.push(stem);
    found.places.push(place);
    found.strengths.push(strength);
  };
  for (const [place, stem] of stems.entries()) {
    add(stem, place, 1);
    const relatives = relativesOf(stem);
    for (const [at, other] of relatives.stems.entries()) add(other, place, relatives.strengths[at] ?? 0);
  }
  return { stems: Int32Array.from(found.stems), places: Int32Array.from(found.places), strengths: Float64Array.from(found.strengths) };
}
