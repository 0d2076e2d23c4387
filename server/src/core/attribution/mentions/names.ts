import { isKnownWord } from '../../text/tagger';
import { cueForm } from '../lines/cueForms';
import { BODY_WORDS, FEMALE_NAMES, FEMALE_WORDS, HONORIFICS, MALE_NAMES, MALE_WORDS, ROLE_NOUNS, STATES } from '../lines/data/people';
import type { Item, Line } from '../lines/narrator';
import { nounClass } from '../lines/nounClasses';
import { isDay, isGenitive, isMark, isUpper, phraseStart, isFirstName as isFirstNameAt } from '../lines/phrases';
import type { Range } from '../lines/phrases';

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

const CONNECTORS: ReadonlySet<string> = new Set(['de', 'von', 'van', 'der', 'den', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'du', 'da', 'dos', 'di', '-', 'ul', 'ben']);
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ar', 'ash', 'ben']);
const BODY_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'and', '&', 'the']);
const NEVER: ReadonlySet<string> = new Set(['i', 'the', 'a', 'an', 'but', 'and', 'in', 'on', 'at', 'he', 'she', 'it', 'they', 'we', 'you', 'this', 'that', 'these', 'those', 'if', 'when', 'while', 'as', 'for', 'to', 'from', 'his', 'her', 'its', 'their', 'our', 'my', 'there', 'here', 'what', 'who', 'how', 'why', 'where', 'yes', 'no', 'not', 'so', 'still', 'also', 'after', 'before', 'both', 'some', 'many', 'several', 'most', 'one', 'two', 'however', 'according', 'asked', 'speaking', 'earlier', 'later', 'meanwhile', 'yet', 'then', 'now', 'with', 'by', 'of', 'or', 'since', 'during', 'even', 'just', 'only', 'than', 'because', 'although', 'though', 'instead', 'other', 'another', 'all', 'each', 'such', 'once', 'despite', 'under', 'likewise', 'moreover', 'today', 'yesterday', 'last', 'next', 'updated', 'photo', 'picture', 'image', 'read', 'more', 'nor', 'until', 'unless', 'like', 'among', 'amid', 'over', 'about', 'through', 'every', 'q', 'moments', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'months']);

/** What stands behind a person's name and is none of it: "Ann Bell KC". */
const BEHIND_NAMES: ReadonlySet<string> = new Set(['KC', 'QC', 'SC', 'MP', 'MEP', 'MSP', 'TD', 'OBE', 'MBE', 'CBE', 'KBE', 'DBE', 'PhD', 'MD', 'Esq']);

/** What "of" and two things may follow. */
const OFFICES: ReadonlySet<string> = new Set(['office', 'ministry', 'department', 'bureau', 'committee', 'commission', 'institute', 'federation', 'association', 'board', 'society']);

const STATE_WORDS: ReadonlySet<string> = new Set(Object.keys(STATES));

const CAPITAL_N = 78;
/** "No 10", "Number Ten": a house that stands for who governs from it. */
const isHouse = (items: readonly Item[], i: number): boolean => items[i]?.text.charCodeAt(0) === CAPITAL_N && /^(?:No\.?|Number)$/u.test(items[i]?.text ?? '') && /^(?:10|Ten)$/u.test(items[i + 1]?.text ?? '') && items[i + 2]?.pos !== 'NOUN';

const isNever = (item: Item): boolean => NEVER.has(item.lower) && item.text !== 'WHO';
const withoutGenitive = (text: string): string => (text.endsWith("'s") || text.endsWith('’s') ? text.slice(0, -2) : text);
function clean(text: string): string {
  const word = withoutGenitive(text);
  return word.endsWith('.') || word.endsWith(',') ? word.slice(0, -1) : word;
}
const INITIALS = /^[\p{Lu}.&]{2,6}$/u;

function startsName(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (isArticle(items, i) || isHouse(items, i)) return true;
  if (item === undefined || item.quotation !== null || !isUpper(item) || isNever(item) || isDay(item)) return false;
  // "Added Bell: …", "Workers at the harbour": what opens a line has its capital from there.
  if (i === 0 && (cueForm(item.lower)?.form === 'past' || (item.pos === 'ADV' && !isUpperAt(items, 1)) || (!isUpperAt(items, 1) && isPluralOfPeople(item)))) return false;
  if (item.pos === 'PROPN' || item.pos === 'NOUN' || item.pos === 'X' || isFirstNameAt(items, i)) return true;
  if (item.pos === 'ADJ' || item.pos === 'VERB' || item.pos === 'INTJ') return i > 0 || MALE_NAMES.has(item.lower) || FEMALE_NAMES.has(item.lower) || (items[i + 1] !== undefined && isUpper(items[i + 1] as Item));
  return i > 0 && item.pos !== 'PRON' && item.pos !== 'DET' && item.pos !== 'ADP' && item.pos !== 'AUX' && item.pos !== 'NUM';
}

/** "Workers", however the tagger takes a noun that opens a line. */
const isPluralOfPeople = ({ pos, lemma, lower }: Item): boolean => lower.endsWith('s') && ((pos === 'NOUN' && lemma !== lower) || nounClass(lower.slice(0, -1)) === 'person');

const isUpperAt = (items: readonly Item[], i: number): boolean => items[i] !== undefined && items[i].quotation === null && isUpper(items[i]);

/** The "al" of "al-Tamr": a small article that a hyphen ties to a name, and none to what stands before. */
function isArticle(items: readonly Item[], i: number): boolean {
  const hyphen = items[i + 1];
  if (hyphen?.text !== '-') return false;
  const article = items[i];
  const word = items[i + 2];
  const before = items[i - 1];
  if (before?.text === '-' && before.end === article?.start) return false;
  return article?.quotation === null && word?.quotation === null && ARTICLES.has(article.lower) && isUpper(word) && article.end === hyphen.start && hyphen.end === word.start;
}

/** "Ministry of Ports | and Fisheries": whether one thing that an office is for stands before the conjunction at `to`. */
const isOfficeOf = (items: readonly Item[], from: number, to: number): boolean =>
  OFFICES.has(items[from]?.lower ?? '') && items[from + 1]?.lower === 'of' && to - from <= 4 && items[from + 2]?.quotation === null;

/** "the Health | and Safety Executive": whether a body's noun closes the name that goes on behind the conjunction at `to`, and one thing that it is for stands before. */
function isBodyOfTwo(items: readonly Item[], from: number, to: number): boolean {
  if (to - from !== 1 || items[from - 1]?.lower !== 'the' || BODY_WORDS.has(items[from]?.lower ?? '') || STATE_WORDS.has(items[from]?.lower ?? '')) return false;
  if (items[to]?.lower !== 'and') return false;
  let last = to + 1;
  while (isUpperAt(items, last + 1)) last++;
  return last > to + 1 && (BODY_WORDS.has(items[last]?.lower ?? '') || items[last]?.text === 'Executive');
}

/** Plurals without "s". */
const MANY: ReadonlySet<string> = new Set(['people', 'women', 'men', 'children']);

/** "the Patients | ’ Trust", "the People | ’s Party": whether those whom a body is for stand before the possessive at `at`, in the plural, and its noun behind. */
function isOwnedBody(items: readonly Item[], at: number): boolean {
  const [before, mark, noun] = [items[at - 1], items[at], items[at + 1]];
  if (before === undefined || mark === undefined || noun === undefined || before.end !== mark.start || !isGenitive(mark)) return false;
  return BODY_WORDS.has(noun.lower) && isUpper(noun) && items[at - 2]?.lower === 'the' && (mark.text.length === 1 ? before.lower.endsWith('s') : MANY.has(before.lower));
}

/** A hyphen between spaces parts two names. */
const isSpacedHyphen = (items: readonly Item[], i: number): boolean => items[i]?.text === '-' && items[i - 1]?.end !== items[i]?.start;

/** Every name of a line, in text order; found once while the line reads the same. */
export function namesOf({ items, wording }: Line): readonly NameRun[] {
  return wording.names ??= findNames(items);
}

/** Every name of a line, in text order. */
export function findNames(items: readonly Item[]): NameRun[] {
  const names: NameRun[] = [];
  for (let i = 0; i < items.length; i++) {
    if (!startsName(items, i)) continue;
    let to = i + 1;
    if (isHouse(items, i)) to = i + 2;
    else for (;;) {
      const here = items[to];
      const next = items[to + 1];
      if (here === undefined) break;
      if (here.quotation !== null) { if (here.text.length <= 20 && next !== undefined && isUpper(next) && next.quotation === null && !/[.,!?]\s*$/u.test(here.text)) { to += 2; continue; } break; }
      if (isArticle(items, to)) { to += 3; continue; }
      if (isOwnedBody(items, to)) { to += 2; continue; }
      if (isUpper(here) && !isDay(here) && !isNever(here)) { to++; continue; }
      if (next !== undefined && next.quotation === null && isUpper(next) && !isDay(next)) {
        if ((CONNECTORS.has(here.lower) && !isSpacedHyphen(items, to)) || (here.text === '.' && (items[to - 1] as Item).text.length <= 4)) { to += 2; continue; }
        if (here.lower === 'and' && (isOfficeOf(items, i, to) || isBodyOfTwo(items, i, to)) && !isFirstName(next.lower)) { to += 2; continue; }
        if (BODY_CONNECTORS.has(here.lower) && here.lower !== 'and' && (here.lower === 'of' || items.slice(i, to).some((x) => BODY_WORDS.has(x.lower)))) { to += 2; continue; }
      }
      break;
    }
    const run = nameRun(items, i, to);
    if (run !== null) names.push(run);
    i = to - 1;
  }
  return names;
}

function nameRun(items: readonly Item[], from: number, to: number): NameRun | null {
  // "Secretary of State Ann Bell": what stands up to the last role or honorific is title.
  let start = from;
  for (let k = from; k < to; k++) {
    const lower = (items[k] as Item).lower;
    if (!ROLE_NOUNS.has(lower) && !HONORIFICS.has(lower)) continue;
    if (k > from + 1 && k === to - 1 && (BEHIND_NAMES.has(clean((items[k] as Item).text)) || isBodyOfTwo(items, from, from + 1))) continue;
    let after = k + 1;
    if (items[after]?.lower === '.') after++;
    if (items[after]?.lower === 'of') {
      after += 2;
      while (after < to && !isFirstName((items[after] as Item).lower) && after + 2 < to) after++;
    }
    if (items[after]?.lower === '-') continue;
    if (after < to) start = after;
    else return null;
  }
  // "Welder Tom Reed": what somebody does has its capital from the sentence that it opens.
  if (start === from && to - from >= 3 && opensSentence(items, from) && isTrade((items[from] as Item).lower)) start = from + 1;
  // "Harbour Relations Ann Bell": a first name behind a body's plural begins the person's name.
  if (start === from) for (let k = from + 1; k + 1 < to; k++) if (isFirstName((items[k] as Item).lower) && /(?<!s)s$/u.test((items[k - 1] as Item).lower) && !isFirstName((items[from] as Item).lower) && !items.slice(k, to).some((x) => BODY_WORDS.has(x.lower))) { start = k; break; }
  // "the spokesman of the Harbour Office Ann Bell": whose title ends with a body's name.
  if (start === from && !isFirstName((items[from] as Item).lower) && isRoleOf(items, from)) for (let k = from + 1; k + 1 < to; k++) if (isFirstName((items[k] as Item).lower) && !items.slice(k, to).some((x) => BODY_WORDS.has(x.lower))) { start = k; break; }
  // "the spokesman for the Harbour Ministry Nerea Bell": two words behind the last that names a body.
  if (start === from && isRoleOf(items, from)) {
    let last = to - 1;
    while (last >= from && !BODY_WORDS.has((items[last] as Item).lower) && !/^\p{Lu}{2,}$/u.test((items[last] as Item).text)) last--;
    if (last >= from && to - last === 3 && items.slice(last + 1, to).every((item) => item.quotation === null && /^\p{Lu}\p{Ll}/u.test(item.text))) start = last + 1;
  }
  // "French officials": where somebody is from names nobody.
  const next = items[to];
  if (to - from === 1 && STATE_WORDS.has((items[from] as Item).lower) && next !== undefined && next.quotation === null && next.pos === 'NOUN' && !isUpper(next)) return null;
  // "Fire chief", "Council leader": a common noun that opens the line has its capital from there.
  if (from === 0 && to === 1 && next !== undefined && next.quotation === null && !isUpper(next) && ROLE_NOUNS.has(next.lower) && isKnownWord((items[0] as Item).lower)) return null;
  const words: string[] = [];
  let cut = to;
  // A person's name stops at "of": "Ann Bell of Ohio".
  if (isFirstName((items[start] as Item).lower) || start > from) for (let k = start + 1; k < to; k++) if ((items[k] as Item).lower === 'of') { cut = k; break; }
  for (let k = start; k < cut; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.text === '.') continue;
    const word = clean(item.text);
    if (words.length > 1 && BEHIND_NAMES.has(word)) continue;
    const previous = items[k - 1];
    // "El-Hassan" is one word however the tagger cuts it.
    if (words.length > 0 && previous !== undefined && previous.end === item.start && (item.text === '-' || previous.text === '-' || isGenitive(item))) words[words.length - 1] += word === '' ? item.text : word;
    else if (word !== '') words.push(word);
  }
  if (words.length === 0) return null;
  const titles: string[] = [];
  const title = (a: number, b: number): void => {
    const text = items.slice(a, b).filter((x) => x.quotation === null && !isMark(x)).map((x) => withoutGenitive(x.lower)).join(' ').replace(/^(?:the|a|an|his|her|their|its)\s+/u, '').replace(/ ['’]s /gu, ' ').trim();
    if (text !== '' && !/^(?:mr|mrs|ms|miss|dr)\.?$/u.test(text)) titles.push(text);
  };
  let titled = start;
  let honorific: string | null = null;
  if (start > from) {
    titled = from;
    const first = (items[start - 1] as Item).lower === '.' ? items[start - 2] : items[start - 1];
    honorific = first?.lower ?? null;
  }
  const left = items[titled - 1];
  // "a spokesman for Mayor Ann Bell" is not the mayor.
  if (start > from && isRoleOf(items, from) && !ROLE_NOUNS.has((items[start - 1] as Item).lower) && !HONORIFICS.has(honorific ?? '')) titled = phraseBack(items, start - 1);
  else if (left !== undefined && left.quotation === null && (ROLE_NOUNS.has(left.lower) || left.lower === 'candidate')) titled = phraseStart(items, titled - 1);
  else if (left?.pos === 'NOUN' && words.length > 1 && ROLE_NOUNS.has(headBefore(items, titled - 1))) titled = phraseBack(items, titled - 1);
  else if (left !== undefined && start > from && (left.pos === 'ADJ' || left.pos === 'NOUN') && !isMark(left)) titled = phraseStart(items, titled - 1);
  if (titled < start) title(titled, start);
  else if (left?.lower === ',' && ROLE_NOUNS.has(headBefore(items, from - 2))) {
    const begin = phraseBack(items, from - 2);
    title(begin, from - 1);
    titled = begin;
  }
  const after = items[cut];
  if (after?.lower === ',' && /^(?:the|a|an|his|her)$/u.test(items[cut + 1]?.lower ?? '')) {
    for (let k = cut + 2; k < Math.min(items.length, cut + 9); k++) {
      const item = items[k] as Item;
      if (item.lower === ',' || item.pos === 'VERB' || item.quotation !== null) break;
      if (ROLE_NOUNS.has(item.lower)) { let end = k + 1; if (items[end]?.lower === 'of' && items[end + 1] !== undefined) end += 2; title(cut + 1, end); break; }
    }
  }
  const name = words.join(' ');
  const lowers = words.map((word) => word.toLowerCase());
  const full = lowers.join(' ');
  const firstLower = lowers[0] ?? '';
  const known = isFirstName(firstLower) && words.length > 1;
  const body = !known && start === from && (isHouse(items, from) || lowers.some((word) => BODY_WORDS.has(word)) || STATE_WORDS.has(full) || (words.length === 1 && INITIALS.test(words[0] ?? '')) || items[from - 1]?.lower === 'the');
  const female = (honorific !== null && FEMALE_WORDS.has(honorific)) || titles.some((t) => t.split(' ').some((w) => FEMALE_WORDS.has(w)));
  const male = (honorific !== null && MALE_WORDS.has(honorific)) || titles.some((t) => t.split(' ').some((w) => MALE_WORDS.has(w)));
  const gender: Gender | null = female !== male ? (female ? 'female' : 'male') : words.length > 1 && FEMALE_NAMES.has(firstLower) !== MALE_NAMES.has(firstLower) ? (FEMALE_NAMES.has(firstLower) ? 'female' : 'male') : null;
  return { from: start, to: cut, titled, words, name, full, last: lowers.at(-1) ?? '', titles, body, person: start > from || titles.length > 0 || known, gender };
}

const opensSentence = (items: readonly Item[], at: number): boolean => at === 0 || items[at - 1]?.lower === '.';

/** Whether a word is a noun for a person, and no first name. */
const isTrade = (lower: string): boolean => nounClass(lower) === 'person' && isKnownWord(lower) && !isFirstName(lower);

/** Whether "spokesman of the" or the like stands right before. */
function isRoleOf(items: readonly Item[], at: number): boolean {
  const of = items[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  return /^(?:of|for)$/u.test(items[of]?.lower ?? '') && ROLE_NOUNS.has(items[of - 1]?.lower ?? '');
}

const isFirstName = (lower: string): boolean => FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);

/** The head noun of the phrase that ends at `last`: "head" in "the head of the fund". */
function headBefore(items: readonly Item[], last: number): string {
  let head = items[last]?.lower ?? '';
  for (let k = last; k >= 0 && last - k < 10; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null || (isMark(item) && item.lower !== '-')) break;
    if (item.lower === 'of' || item.lower === 'for') head = items[k - 1]?.lower ?? head;
  }
  return head;
}
function phraseBack(items: readonly Item[], last: number): number {
  let from = phraseStart(items, last);
  while (from > 1 && /^(?:of|for)$/u.test((items[from - 1] as Item).lower)) from = phraseStart(items, from - 2);
  return from;
}
