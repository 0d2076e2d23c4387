import type { Cue } from './cues';
import { isSpeechNoun } from './cueForms';
import { ROLE_NOUNS } from './data/people';
import type { Item } from './narrator';
import { isGenitive, isPossessive, isUpper, phraseAfter, phraseBefore } from './phrases';
import type { Range } from './phrases';

/** Nouns for what somebody says that take no clause of their own. */
const WORDS_OF: ReadonlySet<string> = new Set(['verdict', 'reaction', 'word', 'words', 'advice', 'explanation', 'conclusion', 'retort', 'refrain', 'motto', 'plea', 'assessment', 'summary', 'tweet', 'cry']);
const COPULAS: ReadonlySet<string> = new Set(['was', 'is', 'were', 'are', 'came']);

const SAID = { kind: 'verb', lemma: 'say', form: 'past', listed: 'speech', passive: false, negated: false, parenthetical: false } as const;

/** `“Never,” was Bell’s answer.`, `“No comment,” was the reply from the board.`: the verb at `i`, right behind a quotation, and the noun; the noun alone where its owner stands between. */
export function copulaCue(items: readonly Item[], i: number): Cue | null {
  if (!items[i - 1]?.quotation || !COPULAS.has(items[i]?.lower ?? '')) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  const noun = speechNounIn(items, phrase);
  if (noun < 0) return null;
  const subject = ownerOf(items, phrase, noun);
  if (subject === null) return null;
  return {
    ...SAID, from: subject.from < noun ? noun : i, to: noun + 1,
    subject: { ...subject, how: 'inverted' }, complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

function speechNounIn(items: readonly Item[], { from, to }: Range): number {
  for (let k = from; k < to; k++) {
    const { lower } = items[k] as Item;
    if (isSpeechNoun(lower) || WORDS_OF.has(lower)) return k;
  }
  return -1;
}

/** Whose answer it is: before the noun ("Bell’s", "his") or behind it ("of the harbour master"). */
function ownerOf(items: readonly Item[], phrase: Range, noun: number): Range | null {
  for (let k = phrase.from; k < noun; k++) {
    if (isPossessive(items[k] as Item)) return { from: k, to: k + 1 };
    if (isGenitive(items[k] as Item)) return phraseBefore(items, k - 1, phrase.from);
  }
  const link = items[noun + 1]?.lower;
  return link === 'of' || link === 'from' ? phraseAfter(items, noun + 2) : null;
}

/** `“The plan is dead”, so the minister on Tuesday.`: as texts translated from German have it; `so` at `i`. */
export function soCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]?.lower !== 'so') return null;
  const behind = items[i - 1]?.lower === ',' ? items[i - 2] : items[i - 1]?.text.trimEnd().endsWith(',') ? items[i - 1] : undefined;
  if (!behind?.quotation) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  const last = items[phrase.to - 1] as Item;
  const next = items[phrase.to];
  if (!(isUpper(last) || ROLE_NOUNS.has(last.lower)) || next?.pos === 'VERB' || next?.pos === 'AUX') return null;
  return { ...SAID, from: i, to: i + 1, subject: { from: phrase.from, to: phrase.to, how: 'inverted' }, complement: { pattern: 'end', at: items.length, hearer: null } };
}

/** "In the words of Bell, …", "In Bell’s words, …": `in` at `i`. */
export function inWordsCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]?.lower !== 'in' || (i > 0 && items[i - 1]?.lower !== ',')) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  let noun = phrase.from;
  while (noun < phrase.to && items[noun]?.lower !== 'words') noun++;
  const subject = noun === phrase.to ? null : ownerOf(items, { from: phrase.from, to: noun + 1 }, noun);
  if (subject === null) return null;
  const before = subject.from < noun;
  return {
    kind: 'according', lemma: 'according', form: null, listed: 'speech', from: before ? noun : i, to: before ? noun + 1 : noun + 2, passive: false, negated: false, parenthetical: true,
    subject: { ...subject, how: 'inverted' }, complement: { pattern: 'end', at: items.length, hearer: null },
  };
}
