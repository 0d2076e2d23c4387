import type { TaggedWord } from './tagger';
import { wordSet } from './wordSet';

/** What an order may begin with before a participle: "Stay tuned". */
const ORDERS: ReadonlySet<string> = new Set(['get', 'stay', 'keep', 'feel', 'let', 'make', 'have', 'go', 'be']);
/** Adjectives that stand for people or times by themselves: "Many said". */
const NO_NAMES = wordSet(`
  many most few several other such same last next first second third more less own both some any
`);
const MODAL_NAMES: ReadonlySet<string> = new Set(['will', 'may']);

/**
 * Corrects words that open a sentence, that the model takes for a verb or an adjective for want of any other sign, and that
 * a verb in the past or with "-s" follows: "Cross warned", "Welch added", "Young says" have a name there.
 * @param words of one stretch of text, in order; changed in place and returned.
 */
export function withNames(words: TaggedWord[]): TaggedWord[] {
  for (let k = 0; k + 1 < words.length; k++) {
    const word = words[k] as TaggedWord;
    if (isVerbInName(words, k) && opensSentence(words[k - 1])) words[k] = { ...word, pos: 'PROPN', lemma: word.lower };
    else if (mayBeName(word) && followedByFinite(words[k + 1] as TaggedWord) && (word.pos === 'AUX' || opensSentence(words[k - 1])))
      words[k] = { ...word, pos: 'PROPN', lemma: word.lower };
  }
  return words;
}

function mayBeName({ text, lower, pos }: TaggedWord): boolean {
  if (pos !== 'VERB' && pos !== 'ADJ' && !(pos === 'AUX' && MODAL_NAMES.has(lower))) return false;
  return text !== lower && /^\p{Lu}\p{Ll}/u.test(text) && !ORDERS.has(lower) && !NO_NAMES.has(lower) && !/(?:ing|ed)$/u.test(lower);
}

/** "Downing Street said": a capital verb before another capital and a verb. */
function isVerbInName(words: readonly TaggedWord[], k: number): boolean {
  const [word, next, verb] = [words[k], words[k + 1], words[k + 2]];
  return (
    word?.pos === 'VERB' &&
    /^\p{Lu}\p{Ll}+ing$/u.test(word.text) &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(next.text) &&
    !next.lower.endsWith('day') &&
    verb !== undefined &&
    followedByFinite(verb)
  );
}

const followedByFinite = ({ pos, lower, lemma, text }: TaggedWord): boolean =>
  pos === 'VERB' && lemma !== lower && !lower.endsWith('ing') && text === lower;

const opensSentence = (before: TaggedWord | undefined): boolean => before === undefined || /^(?:[.!?…"'“”‘’«»:]|\n)+$/u.test(before.text);
