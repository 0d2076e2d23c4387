import { cueForm } from '../lines/cueForms';
import { BODY_WORDS } from '../lines/data/people';
import type { Item, Line } from '../lines/narrator';
import { nounClass } from '../lines/nounClasses';
import { isDay, isFirstName as isFirstNameAt, isUpper } from '../lines/phrases';
import { isHouse, isBodyOfTwo, isOfficeOf, isOwnedBody } from './bodyNames';
import { nameRun } from './nameRun';
import type { NameRun } from './nameRun';
import { isFirstName } from './nameStart';
import { wordSet } from '../../text/wordSet';

const CONNECTORS = wordSet(`
  de von van der den bin ibn al el la le du da dos di - ul ben
`);
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ar', 'ash', 'ben']);
const BODY_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', '&', 'the']);
const NEVER = wordSet(`
  i the a an but and in on at he she it they we you this that these those if when while as for to from his her its their our my
  there here what who how why where yes no not so still also after before both some many several most one two however according
  asked speaking earlier later meanwhile yet then now with by of or since during even just only than because although though
  instead other another all each such once despite under likewise moreover today yesterday last next updated photo picture image
  read more nor until unless like among amid over about through every q moments seconds minutes hours days weeks months
`);

/** A nickname within a name has no more characters than this. */
const LONGEST_NICKNAME = 20;

const isNever = (item: Item): boolean => NEVER.has(item.lower) && item.text !== 'WHO';
const isUpperAt = (items: readonly Item[], i: number): boolean => items[i] !== undefined && isUpper(items[i]);

/** Every name of a line, in text order; found once while the line reads the same. */
export function namesOf({ items, wording }: Line): readonly NameRun[] {
  return (wording.names ??= findNames(items));
}

/** Every name of a line, in text order. */
export function findNames(items: readonly Item[]): NameRun[] {
  const names: NameRun[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!startsName(items, i)) continue;
    const to = runEnd(items, i);
    const run = nameRun(items, i, to);
    if (run !== null) names.push(run);
    i = to - 1;
  }
  return names;
}

/** Index behind the words with capitals, and those that join them, which start at `from`. */
function runEnd(items: readonly Item[], from: number): number {
  if (isHouse(items, from)) return from + 2;
  let to = from + 1;
  for (let more = wordsMore(items, from, to); more > 0; more = wordsMore(items, from, to)) to += more;
  return to;
}

/** How many items at `at` belong to the name that starts at `from`; 0 where it ends before them. */
function wordsMore(items: readonly Item[], from: number, at: number): number {
  const here = items[at];
  if (here === undefined) return 0;
  const next = items[at + 1];
  const named = next !== undefined && isUpper(next);
  // `Ann “Rusty” Bell`
  if (here.quotation !== null) return named && here.text.length <= LONGEST_NICKNAME && !/[.,!?]\s*$/u.test(here.text) ? 2 : 0;
  if (isArticle(items, at)) return 3;
  if (isOwnedBody(items, at)) return 2;
  if (isUpper(here) && !isDay(here) && !isNever(here)) return 1;
  return named && !isDay(next) && joins(items, from, at, next) ? 2 : 0;
}

/** Whether the word at `at` joins the name that starts at `from` with the word with a capital behind it. */
function joins(items: readonly Item[], from: number, at: number, next: Item): boolean {
  const { lower, text } = items[at] as Item;
  if (CONNECTORS.has(lower) && !isSpacedHyphen(items, at)) return true;
  // "J. Bell", "St. Anne"
  if (text === '.' && (items[at - 1] as Item).text.length <= 4) return true;
  if (lower === 'and') return (isOfficeOf(items, from, at) || isBodyOfTwo(items, from, at)) && !isFirstName(next.lower);
  if (lower === 'of') return true;
  return BODY_CONNECTORS.has(lower) && items.slice(from, at).some((item) => BODY_WORDS.has(item.lower));
}

/** A hyphen between spaces parts two names. */
const isSpacedHyphen = (items: readonly Item[], i: number): boolean => items[i]?.text === '-' && items[i - 1]?.end !== items[i]?.start;

/** The "al" of "al-Tamr": a small article that a hyphen ties to a name, and none to what stands before. */
function isArticle(items: readonly Item[], i: number): boolean {
  const hyphen = items[i + 1];
  if (hyphen?.text !== '-') return false;
  const article = items[i];
  const word = items[i + 2];
  const before = items[i - 1];
  if (before?.text === '-' && before.end === article?.start) return false;
  return (
    article?.quotation === null &&
    word?.quotation === null &&
    ARTICLES.has(article.lower) &&
    isUpper(word) &&
    article.end === hyphen.start &&
    hyphen.end === word.start
  );
}

/** Whether a name may start at `i`. */
function startsName(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (isArticle(items, i) || isHouse(items, i)) return true;
  if (item === undefined || !isUpper(item) || isNever(item) || isDay(item)) return false;
  if (i === 0 && hasCapitalFromLine(items, item)) return false;
  switch (item.pos) {
    case 'PROPN':
    case 'NOUN':
    case 'X':
      return true;
    case 'ADJ':
    case 'VERB':
    case 'INTJ':
      return i > 0 || isFirstName(item.lower) || isUpperAt(items, 1);
    case 'AUX':
      return isFirstNameAt(items, i);
    case 'PRON':
    case 'DET':
    case 'ADP':
    case 'NUM':
      return false;
    default:
      return i > 0;
  }
}

/** "Added Bell: …", "Workers at the harbour": what opens a line has its capital from there. */
const hasCapitalFromLine = (items: readonly Item[], item: Item): boolean =>
  cueForm(item.lower)?.form === 'past' || (!isUpperAt(items, 1) && (item.pos === 'ADV' || isPluralOfPeople(item)));

/** "Workers", however the tagger takes a noun that opens a line. */
const isPluralOfPeople = ({ pos, lemma, lower }: Item): boolean =>
  lower.endsWith('s') && ((pos === 'NOUN' && lemma !== lower) || nounClass(lower.slice(0, -1)) === 'person');
