import { isKnownWord } from '../../text/tagger';
import { BODY_WORDS, FEMALE_NAMES, HONORIFICS, MALE_NAMES, ROLE_NOUNS } from '../lines/data/people';
import type { Item } from '../lines/narrator';
import { nounClass } from '../lines/nounClasses';
import { isBodyOfTwo } from './bodyNames';
import { wordSet } from '../../text/wordSet';

/** What stands behind a person's name and is none of it: "Ann Bell KC". */
const BEHIND_NAMES = wordSet(`
  KC QC SC MP MEP MSP TD OBE MBE CBE KBE DBE PhD MD Esq
`);

/** Whether a word stands behind a person's name and is none of it. */
export const isBehindNames = (word: string): boolean => BEHIND_NAMES.has(word);

/** Whether a word in lower case is somebody's first name. */
export const isFirstName = (lower: string): boolean => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);

/** A word without possessive, full stop and comma behind it. */
export function withoutStop(text: string): string {
  const word = withoutGenitive(text);
  return word.endsWith('.') || word.endsWith(',') ? word.slice(0, -1) : word;
}

/** A word without the possessive behind it. */
export const withoutGenitive = (text: string): string => (text.endsWith("'s") || text.endsWith('’s') ? text.slice(0, -2) : text);

/** Whether "spokesman of the" or the like stands right before. */
export function isRoleOf(items: readonly Item[], at: number): boolean {
  const of = items[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return /^(?:of|for)$/u.test(items[of]?.lower ?? '') && ROLE_NOUNS.has(items[of - 1]?.lower ?? '');
}

/** Where the name itself begins within words with capitals, behind the title that opens them; null where all is title. */
export function nameStart(items: readonly Item[], from: number, to: number): number | null {
  const start = behindTitle(items, from, to);
  if (start !== from) return start;
  // "Welder Tom Reed": what somebody does has its capital from the sentence that it opens.
  if (to - from >= 3 && opensSentence(items, from) && isTrade((items[from] as Item).lower)) return from + 1;
  return behindBody(items, from, to) ?? from;
}

/** "Secretary of State | Ann Bell": what stands up to the last role or honorific is title. */
function behindTitle(items: readonly Item[], from: number, to: number): number | null {
  let start = from;
  for (let k = from; k < to; k++) {
    const { lower, text } = items[k] as Item;
    if (!ROLE_NOUNS.has(lower) && !HONORIFICS.has(lower)) continue;
    if (k > from + 1 && k === to - 1 && (isBehindNames(withoutStop(text)) || isBodyOfTwo(items, from, from + 1))) continue;
    let after = k + 1;
    if (items[after]?.lower === '.') after++;
    if (items[after]?.lower === 'of') {
      after += 2;
      while (after < to && !isFirstName((items[after] as Item).lower) && after + 2 < to) after++;
    }
    if (items[after]?.lower === '-') continue;
    if (after >= to) return null;
    start = after;
  }
  return start;
}

/** Where a person's name begins behind a body's that it runs on from; null where none does. */
function behindBody(items: readonly Item[], from: number, to: number): number | null {
  const role = isRoleOf(items, from);
  if (!isFirstName((items[from] as Item).lower)) {
    for (let k = from + 1; k + 1 < to; k++) {
      // "Harbour Relations | Ann Bell": behind a body's plural. "the spokesman of the Harbour Office | Ann Bell": behind whose title ends with a body.
      const begins = role || /(?<!s)s$/u.test((items[k - 1] as Item).lower);
      if (begins && isFirstName((items[k] as Item).lower) && !items.slice(k, to).some(({ lower }) => BODY_WORDS.has(lower))) return k;
    }
  }
  return role ? behindLastBody(items, from, to) : null;
}

/** "the spokesman for the Harbour Ministry | Nerea Bell": two words behind the last that names a body. */
function behindLastBody(items: readonly Item[], from: number, to: number): number | null {
  let last = to - 1;
  while (last >= from && !BODY_WORDS.has((items[last] as Item).lower) && !/^\p{Lu}{2,}$/u.test((items[last] as Item).text)) last--;
  if (last < from || to - last !== 3) return null;
  return items.slice(last + 1, to).every(({ quotation, text }) => quotation === null && /^\p{Lu}\p{Ll}/u.test(text)) ? last + 1 : null;
}

const opensSentence = (items: readonly Item[], at: number): boolean => at === 0 || items[at - 1]?.lower === '.';

/** Whether a word is a noun for a person, and no first name. */
const isTrade = (lower: string): boolean => nounClass(lower) === 'person' && isKnownWord(lower) && !isFirstName(lower);
