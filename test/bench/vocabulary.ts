import { stemOf } from '../../server/src/core/statements/words/stems';
import { relatives } from '../../server/src/core/statements/words/synonyms';
import table from '../../server/src/core/statements/data/wordWeights.json';

// Words as often as news uses them: a stem of level l stands in one of e^(l·step + 1) paragraphs.
const vocabulary = table.levels.flatMap((stems, level) =>
  stems
    .split(' ')
    .filter((stem) => /^[a-z]{3,}$/u.test(stem))
    .map((stem) => ({ stem, share: Math.exp(-level * table.step) })),
);
const cumulative: number[] = [];
let total = 0;
for (const { share } of vocabulary) cumulative.push((total += share));

/** A word, as often as news uses it. */
export function word(next: () => number): string {
  const aim = next() * total;
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) < aim) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low]?.stem ?? '';
}

/** Drops a fifth of the words, exchanges a fifth for a word of like meaning where there is one, adds a few. */
export function reworded(words: readonly string[], next: () => number): string[] {
  return words.flatMap((each) => {
    const chance = next();
    if (chance < 0.2) return [];
    const others = [...(relatives(stemOf(each))?.keys() ?? [])];
    if (chance < 0.4 && others.length > 0) return [others[Math.floor(next() * others.length)] ?? each];
    return chance < 0.5 ? [each, word(next)] : [each];
  });
}
