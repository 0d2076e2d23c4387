import { stemmer } from 'stemmer';
import irregular from '../data/irregular.json';

const lemmas = new Map<string, string>(Object.entries(irregular));
const stems = new Map<string, string>();
const remembered = 50_000;

/**
 * The stem of a word: irregular forms go to their base form (WordNet's exception lists), the rest through Porter's stemmer.
 * @param word in lower case, straight apostrophes.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(lemmas.get(word) ?? word);
  if (stems.size >= remembered) stems.clear();
  stems.set(word, stem);
  return stem;
}
