import type { ArticleWords } from '../articleWords';
import { stemCount } from '../stemIds';
import type { Wording } from '../wording';

// A wording is held against many others in a row: where its stems stand stays in a table meanwhile, by stem the last place + 1, and
// for each place the place before it of the same stem + 1.
let last = new Int32Array(1024);
const before: number[] = [];
let entered: Wording | null = null;
let enteredStems: readonly number[] = [];
/** Of the run that ends at each of its words: weight, length, and the word of the other wording where it ended. */
const runs = { weight: [] as number[], length: [] as number[], ended: [] as number[] };

/** The runs of words, one after the other, that two wordings share: what a quotation keeps of the words said. */
export interface Runs {
  /** Weight of the heaviest. */
  readonly heaviest: number;
  /** Words of the longest. */
  readonly longest: number;
}

/** Finds the heaviest and the longest run of words that two wordings share. */
export function sharedRuns(a: Wording, b: Wording, here: ArticleWords): Runs {
  if (entered !== a) enter(a);
  const right = b.stems;
  for (let at = 0; at < enteredStems.length; at++) runs.ended[at] = -1;
  let heaviest = 0;
  let longest = 0;
  for (let at = 0; at < right.length; at++) {
    const stem = right[at] ?? 0;
    // Backwards, so that what stands before still is what stood before this word.
    for (let other = (last[stem] ?? 0) - 1; other >= 0; other = (before[other] ?? 0) - 1) {
      const goesOn = at > 0 && other > 0 && runs.ended[other - 1] === at - 1;
      const weight = (goesOn ? runs.weight[other - 1] ?? 0 : 0) + wordMass + here.factor(stem) * Math.min(a.weights[other] ?? 0, b.weights[at] ?? 0);
      const length = (goesOn ? runs.length[other - 1] ?? 0 : 0) + 1;
      runs.weight[other] = weight;
      runs.length[other] = length;
      runs.ended[other] = at;
      if (weight > heaviest) heaviest = weight;
      if (length > longest) longest = length;
    }
  }
  return { heaviest, longest };
}

function enter(wording: Wording): void {
  for (const stem of enteredStems) last[stem] = 0;
  if (last.length <= stemCount()) last = new Int32Array(2 * stemCount());
  enteredStems = wording.stems;
  for (const [at, stem] of enteredStems.entries()) {
    before[at] = last[stem] ?? 0;
    last[stem] = at + 1;
  }
  entered = wording;
}

/** Even a word without weight makes a run longer and chance less likely. */
const wordMass = 0.25;
