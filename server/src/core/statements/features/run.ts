import type { ArticleWords } from '../words/articleWords';
import type { Wording } from '../words/wording';
import { stemPlaces } from './stemPlaces';

/** Of the run that ends at each of its words: weight, length, and the word of the other wording where it ended. */
const runs = { weight: [] as number[], length: [] as number[], ended: [] as number[] };

/** The runs of words, one after the other, that two wordings share: what a quotation keeps of the words said. */
export interface Runs {
  /** Weight of the heaviest. */
  readonly heaviest: number;
  /** Words of the longest. */
  readonly longest: number;
}

/**
 * Finds the heaviest and the longest run of words that two wordings share.
 * @param row the one of the two that is held against several others in a row, for then it is fast; nothing else hangs on it.
 */
export function sharedRuns(row: Wording, other: Wording, here: ArticleWords): Runs {
  const { last, before } = stemPlaces(row);
  const [left, right] = [row.weights, other.weights];
  const { stems } = other;
  for (let at = 0; at < left.length; at++) runs.ended[at] = -1;
  let heaviest = 0;
  let longest = 0;
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    let place = (last[stem] ?? 0) - 1;
    if (place < 0) continue;
    const factor = here.factor(stem);
    // Backwards, so that what stands before still is what stood before this word.
    for (; place >= 0; place = (before[place] ?? 0) - 1) {
      const goesOn = at > 0 && place > 0 && runs.ended[place - 1] === at - 1;
      const weight = (goesOn ? (runs.weight[place - 1] ?? 0) : 0) + wordMass + factor * Math.min(left[place] ?? 0, right[at] ?? 0);
      const length = (goesOn ? (runs.length[place - 1] ?? 0) : 0) + 1;
      runs.weight[place] = weight;
      runs.length[place] = length;
      runs.ended[place] = at;
      if (weight > heaviest) heaviest = weight;
      if (length > longest) longest = length;
    }
  }
  return { heaviest, longest };
}

/** Even a word without weight makes a run longer and chance less likely. */
const wordMass = 0.25;
