import { isOwnWords } from '../lines/cueForms';
import type { Item } from '../lines/narrator';
import { isPossessive, isUpper, phraseAfter } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { withHow } from '../lines/subject';
import type { Cue } from './cue';
import { wordSet } from '../../text/wordSet';

/** "According to plan": nobody who says anything. */
const NO_SOURCES = wordSet(`
  protocol protocols plan schedule tradition custom procedure procedures rules standards size age weight type need needs ability
  taste
`);
/** "According to them". */
const PERSONS_BEHIND: ReadonlySet<string> = new Set(['him', 'her', 'them', 'me', 'us']);

/** "According to Bell", "per the Coast Herald": the cue at `i`; null where nobody follows who says anything. */
export function accordingTo(items: readonly Item[], i: number): Cue | null {
  const per = items[i]?.lower === 'per';
  if (!per && items[i + 1]?.lower !== 'to') return null;
  const to = per ? i + 1 : i + 2;
  const phrase = sourceAt(items, to, per);
  if (phrase === null || NO_SOURCES.has(items[phrase.to - 1]?.lower ?? '') || (per && !closesPer(items, i, phrase))) return null;
  return {
    kind: 'according',
    lemma: 'according',
    form: null,
    listed: 'speech',
    from: i,
    to,
    passive: false,
    negated: false,
    parenthetical: true,
    subject: withHow(wordsOf(items, phrase), 'inverted'),
    complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

/** Who or what something goes by. */
function sourceAt(items: readonly Item[], at: number, per: boolean): Range | null {
  const phrase = phraseAfter(items, at);
  if (phrase !== null) return phrase;
  const { pos, lower } = items[at] ?? { pos: '', lower: '' };
  // "According to documents, …": what can only be a noun there, whatever the tagger says.
  const plural = !per && pos === 'VERB' && lower.endsWith('s');
  return plural || PERSONS_BEHIND.has(lower) ? { from: at, to: at + 1 } : null;
}

/** "According to the words of Bell": Bell; "according to her words": her. */
function wordsOf(items: readonly Item[], phrase: Range): Range {
  const noun = items[phrase.from]?.lower === 'the' ? phrase.from + 1 : phrase.from;
  if (phrase.to - phrase.from === 2 && isPossessive(items[phrase.from] as Item) && isOwnWords((items[phrase.from + 1] as Item).lower))
    return { from: phrase.from, to: phrase.from + 1 };
  return items[noun]?.lower === 'words' && items[noun + 1]?.lower === 'of' && noun + 2 < phrase.to
    ? { from: noun + 2, to: phrase.to }
    : phrase;
}

/** "Per the Coast Herald, …", "…, per the Coast Herald.": a name between commas, and not "per cent", "40 crowns per Ellis barrel". */
function closesPer(items: readonly Item[], i: number, phrase: Range): boolean {
  const next = items[phrase.to];
  return (
    (i === 0 || items[i - 1]?.lower === ',') &&
    isUpper(items[phrase.to - 1] as Item) &&
    (next === undefined || next.lower === ',' || next.lower === '.')
  );
}
