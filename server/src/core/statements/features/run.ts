import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';

let weights = new Float64Array(256);
let lengths = new Uint16Array(256);

/** The runs of words, one after the other, that two wordings share: what a quotation keeps of the words said. */
export interface Runs {
  /** Weight of the heaviest. */
  readonly heaviest: number;
  /** Words of the longest. */
  readonly longest: number;
}

/** Finds the heaviest and the longest run of words that two wordings share. */
export function sharedRuns(a: Wording, b: Wording, here: ArticleWords): Runs {
  const [left, right] = [a.stems, b.stems];
  if (weights.length <= right.length) {
    weights = new Float64Array(2 * right.length);
    lengths = new Uint16Array(2 * right.length);
  }
  weights.fill(0, 0, right.length + 1);
  lengths.fill(0, 0, right.length + 1);
  let heaviest = 0;
  let longest = 0;
  for (let at = 0; at < left.length; at++) {
    const stem = left[at] ?? 0;
    // Backwards, so that what stands before still is what stood before this word.
    for (let other = right.length - 1; other >= 0; other--) {
      if (right[other] !== stem) {
        weights[other + 1] = 0;
        lengths[other + 1] = 0;
        continue;
      }
      const weight = (weights[other] ?? 0) + wordMass + here.factor(stem) * Math.min(a.weights[at] ?? 0, b.weights[other] ?? 0);
      const length = (lengths[other] ?? 0) + 1;
      weights[other + 1] = weight;
      lengths[other + 1] = length;
      if (weight > heaviest) heaviest = weight;
      if (length > longest) longest = length;
    }
  }
  return { heaviest, longest };
}

/** Even a word without weight makes a run longer and chance less likely. */
const wordMass = 0.25;
