import table from './data/wordWeights.json';

const weights = new Map<string, number>();
table.levels.forEach((stems, level) => {
  for (const stem of stems.split(' ')) weights.set(stem, level * table.step);
});

/** The weight of a word never seen: as rare as a word can be. */
export const rarest = table.levels.length * table.step;

/**
 * Background weight of a stem: inverse document frequency over paragraphs of news (Spärck Jones, 1972), 0 for words that stand
 * everywhere. It never changes with the articles at hand, so what is computed from it stays right when others come and go.
 */
export function wordWeight(stem: string): number {
  return weights.get(stem) ?? rarest;
}
