import table from '../data/wordWeights.json';
import { wordSet } from '../../text/wordSet';

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

// Stems of words that say that something was said: two reports share them whatever was said.
const attributionStems = wordSet(`
  sai told tell add ask announc declar accord report statement spokesman spokeswoman spokesperson comment interview mr mrs ms
`);
// Titles before names, and what stands for a name.
const titleStems = new Set(['presid', 'leader', 'counterpart', 'chancellor', 'minist', 'senat', 'secretari', 'colleagu', 'former']);
const attributionFactor = 0.25;

/** What a stem weighs in matching: a number the more the longer it is, words of attribution little. */
export function stemWeight(stem: string): number {
  if (/^\d/u.test(stem)) return Math.min(rarest, 4 + stem.length / 2);
  return wordWeight(stem) * (attributionStems.has(stem) || titleStems.has(stem) ? attributionFactor : 1);
}
