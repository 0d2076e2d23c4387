import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';

/** Weight of the heaviest run of words, one after the other, that two wordings share: what a quotation keeps of the words said. */
export function heaviestRun(a: Wording, b: Wording, here: ArticleWords): number {
  let best = 0;
  let before = new Float64Array(b.words.length + 1);
  for (const [at, word] of a.words.entries()) {
    const row = new Float64Array(b.words.length + 1);
    const factor = here.factor(word.stem);
    for (const [other, { stem }] of b.words.entries()) {
      if (stem !== word.stem) continue;
      const weight = (before[other] ?? 0) + wordMass + factor * Math.min(a.weights[at] ?? 0, b.weights[other] ?? 0);
      row[other + 1] = weight;
      if (weight > best) best = weight;
    }
    before = row;
  }
  return best;
}

/** Even a word without weight makes a run longer and chance less likely. */
const wordMass = 0.25;
