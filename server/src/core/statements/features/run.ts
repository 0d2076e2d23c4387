import type { ArticleWords } from '../articleWords';
import { stemOfWord } from '../vocabulary';
import type { Wording } from '../wording';

let row = new Float64Array(256);

/** Weight of the heaviest run of words, one after the other, that two wordings share: what a quotation keeps of the words said. */
export function heaviestRun(a: Wording, b: Wording, here: ArticleWords): number {
  const [left, right] = [a.wordIds.map(stemOfWord), b.wordIds.map(stemOfWord)];
  if (row.length <= right.length) row = new Float64Array(2 * right.length);
  row.fill(0, 0, right.length + 1);
  let best = 0;
  for (let at = 0; at < left.length; at++) {
    const stem = left[at] ?? 0;
    // Backwards, so that row[other] still is what stood before this word.
    for (let other = right.length - 1; other >= 0; other--) {
      if (right[other] !== stem) {
        row[other + 1] = 0;
        continue;
      }
      const weight = (row[other] ?? 0) + wordMass + here.factor(stem) * Math.min(a.weights[at] ?? 0, b.weights[other] ?? 0);
      row[other + 1] = weight;
      if (weight > best) best = weight;
    }
  }
  return best;
}

/** Even a word without weight makes a run longer and chance less likely. */
const wordMass = 0.25;
