import { BODY_WORDS, FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS, ROLE_NOUNS } from '../lines/data/people';
import type { Item } from '../lines/narrator';
import { isGenitive, isUpper } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { isKnownWord } from '../../text/tagger';
import { isHouse, isState } from './bodyNames';
import { isBehindNames, isFirstName, nameStart, withoutStop } from './nameStart';
import { titlesOf } from './nameTitles';

export type Gender = 'female' | 'male';

/** A name as it stands: the name's own words, and the title before or after it. */
export interface NameRun extends Range {
  /** First index of the title before the name; equals `from` where there is none. */
  readonly titled: number;
  /** The name's words without titles. */
  readonly words: readonly string[];
  /** The words in one, and in lower case. */
  readonly name: string;
  readonly full: string;
  /** The last word in lower case. */
  readonly last: string;
  /** Titles and descriptions, folded to lower case without determiner. */
  readonly titles: readonly string[];
  readonly body: boolean;
  /** Whether form alone tells that this is a person: an honorific, a role, a known first name. */
  readonly person: boolean;
  readonly gender: Gender | null;
}

const INITIALS = /^[\p{Lu}.&]{2,6}$/u;

/** The name that stands from `from` to `to`, with the title before or behind it; null where these words name nobody. */
export function nameRun(items: readonly Item[], from: number, to: number): NameRun | null {
  const start = nameStart(items, from, to);
  if (start === null || namesNobody(items, from, to)) return null;
  const cut = isFirstName((items[start] as Item).lower) || start > from ? beforeOf(items, start, to) : to;
  const words = wordsOf(items, start, cut);
  if (words.length === 0) return null;
  const { titled, titles, honorific } = titlesOf(items, { from, start, end: cut, several: words.length > 1 });
  const lowers = words.map((word) => word.toLowerCase());
  const full = lowers.join(' ');
  const known = words.length > 1 && isFirstName(lowers[0] ?? '');
  const body = !known && start === from && (items[from - 1]?.lower === 'the' || isHouse(items, from) || isBody(words, lowers, full));
  const person = start > from || titles.length > 0 || known;
  return {
    from: start,
    to: cut,
    titled,
    words,
    name: words.join(' '),
    full,
    last: lowers.at(-1) ?? '',
    titles,
    body,
    person,
    gender: genderOf(lowers, titles, honorific),
  };
}

/** Whether what has capitals names neither person nor body. */
function namesNobody(items: readonly Item[], from: number, to: number): boolean {
  const next = items[to];
  if (to - from !== 1 || next === undefined || next.quotation !== null || isUpper(next)) return false;
  const { lower } = items[from] as Item;
  // "French officials": where somebody is from.
  if (isState(lower) && next.pos === 'NOUN') return true;
  // "Fire chief", "Council leader": a common noun that opens the line has its capital from there.
  return from === 0 && ROLE_NOUNS.has(next.lower) && isKnownWord(lower);
}

/** "Ann Bell | of Ohio": a person's name stops at "of". */
function beforeOf(items: readonly Item[], start: number, to: number): number {
  for (let k = start + 1; k < to; k++) if ((items[k] as Item).lower === 'of') return k;
  return to;
}

/** A name's words; "El-Hassan" is one, however the tagger cuts it. */
function wordsOf(items: readonly Item[], start: number, end: number): string[] {
  const words: string[] = [];
  for (let k = start; k < end; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.text === '.') continue;
    const word = withoutStop(item.text);
    if (words.length > 1 && isBehindNames(word)) continue;
    const previous = items[k - 1];
    const tied = previous !== undefined && previous.end === item.start && (item.text === '-' || previous.text === '-' || isGenitive(item));
    if (tied && words.length > 0) words[words.length - 1] += word === '' ? item.text : word;
    else if (word !== '') words.push(word);
  }
  return words;
}

/** Whether a name's words tell that it is a body's. */
const isBody = (words: readonly string[], lowers: readonly string[], full: string): boolean =>
  isState(full) || (words.length === 1 && INITIALS.test(words[0] ?? '')) || lowers.some((word) => BODY_WORDS.has(word));

/** The gender that an honorific and titles tell, else a first name before another; null where they tell none, or both. */
function genderOf(lowers: readonly string[], titles: readonly string[], honorific: string | null): Gender | null {
  const told = [honorific ?? '', ...titles.flatMap((title) => title.split(' '))];
  const first = lowers.length > 1 ? (lowers[0] ?? '') : '';
  return (
    oneOf(
      told.some((word) => FEMALE_WORDS.has(word)),
      told.some((word) => MALE_WORDS.has(word)),
    ) ?? oneOf(FEMALE_NAMES.has(first), MALE_NAMES.has(first))
  );
}

const oneOf = (female: boolean, male: boolean): Gender | null => (female === male ? null : female ? 'female' : 'male');
