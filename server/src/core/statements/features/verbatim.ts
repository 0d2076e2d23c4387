import type { Wording } from '../words/wording';
import { sharedGrams } from './grams';

const leastShare = 0.75;
const leastRun = 8;

/** Whether one wording holds the other nearly to the word, in words too unusual for chance. */
export function verbatim(a: Wording, b: Wording): boolean {
  return sharedGrams(a, b).whole >= leastShare && longestRun(a, b) >= leastRun;
}

/** Background weight of the heaviest run of words that both have; names make it longer, but no heavier. */
function longestRun(a: Wording, b: Wording): number {
  let best = 0;
  let before: number[] = [];
  for (const [at, { stem, name }] of a.words.entries()) {
    const row: number[] = [];
    for (const [other, word] of b.words.entries()) {
      if (word.stem !== stem) continue;
      const weight = (before[other - 1] ?? 0) + (name || word.name ? 0 : Math.min(a.weights[at] ?? 0, b.weights[other] ?? 0));
      row[other] = weight;
      best = Math.max(best, weight);
    }
    before = row;
  }
  return best;
}
