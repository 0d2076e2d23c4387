import { BODY_WORDS, STATES } from '../lines/data/people';
import type { Item } from '../lines/narrator';
import { isGenitive, isUpper } from '../lines/phrases';
import { wordSet } from '../../text/wordSet';

/** What "of" and two things may follow. */
const OFFICES = wordSet(`
  office ministry department bureau committee commission institute federation association board society
`);
/** Plurals without "s". */
const MANY: ReadonlySet<string> = new Set(['people', 'women', 'men', 'children']);
const STATE_WORDS: ReadonlySet<string> = new Set(Object.keys(STATES));
const CAPITAL_N = 78;

/** Whether a name in lower case is a state's, or says that somebody is from there: "france", "french". */
export const isState = (lower: string): boolean => STATE_WORDS.has(lower);

/** "No 10", "Number Ten": a house that stands for who governs from it. */
export function isHouse(items: readonly Item[], i: number): boolean {
  const text = items[i]?.text ?? '';
  return (
    text.charCodeAt(0) === CAPITAL_N &&
    /^(?:No\.?|Number)$/u.test(text) &&
    /^(?:10|Ten)$/u.test(items[i + 1]?.text ?? '') &&
    items[i + 2]?.pos !== 'NOUN'
  );
}

/** "Ministry of Ports | and Fisheries": whether one thing that an office is for stands before the conjunction at `to`. */
export const isOfficeOf = (items: readonly Item[], from: number, to: number): boolean =>
  OFFICES.has(items[from]?.lower ?? '') && items[from + 1]?.lower === 'of' && to - from <= 4 && items[from + 2]?.quotation === null;

/** "the Health | and Safety Executive": whether a body's noun closes the name that goes on behind the conjunction at `to`, and one thing that it is for stands before. */
export function isBodyOfTwo(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]?.lower ?? '';
  if (to - from !== 1 || items[from - 1]?.lower !== 'the' || BODY_WORDS.has(first) || isState(first) || items[to]?.lower !== 'and')
    return false;
  let last = to;
  for (let next = items[to + 1]; next !== undefined && isUpper(next); next = items[last + 1]) last++;
  return last > to + 1 && (BODY_WORDS.has(items[last]?.lower ?? '') || items[last]?.text === 'Executive');
}

/** "the Patients | ’ Trust", "the People | ’s Party": whether those whom a body is for stand before the possessive at `at`, in the plural, and its noun behind. */
export function isOwnedBody(items: readonly Item[], at: number): boolean {
  const [before, mark, noun] = [items[at - 1], items[at], items[at + 1]];
  if (before === undefined || mark === undefined || noun === undefined || before.end !== mark.start || !isGenitive(mark)) return false;
  return (
    BODY_WORDS.has(noun.lower) &&
    isUpper(noun) &&
    items[at - 2]?.lower === 'the' &&
    (mark.text.length === 1 ? before.lower.endsWith('s') : MANY.has(before.lower))
  );
}
