import { FEMALE_NAMES, MALE_NAMES, ROLE_NOUNS } from './data/people';
import type { Item } from './narrator';
import { wordSet } from '../../text/wordSet';

/** Items `from` (inclusive) to `to` (exclusive) of a line. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const PERSONAL = wordSet(`
  he she they it we i you who which one someone everyone nobody somebody others some many both several most few none this that
  these those another all people everybody anyone neither each here there
`);
const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);
const DETERMINERS = wordSet(`
  the a an this that these those some several many both all another other each every most no any few one such more
`);
const OBJECT_PRONOUNS = wordSet(`
  him her them me us you it reporters himself herself themselves
`);
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const DAYS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...WEEKDAYS.flatMap((day) => [`${day}s`, `${day}'s`, `${day}’s`]),
  ...wordSet(`
    january february march april june july august september october november december
    jan. feb. mar. apr. aug. sept. oct. nov. dec.
  `),
]);
const TIME_WORDS = wordSet(`
  today yesterday tomorrow tonight earlier later recently now then afterward afterwards again also too once often repeatedly
  meanwhile however previously instead still never always even further only just ago simply soon already not n't all there here
  yet ever long first so actually in-chief twice since almost nearly together largely quickly thus therefore perhaps indeed rather
  likewise moreover furthermore nevertheless nonetheless
`);
const PART_OF_DAY = wordSet(`
  morning afternoon evening night noon week month year weekend day a.m. p.m. a.m p.m spring summer fall autumn winter
`);

export const isPossessive = (item: Item): boolean => POSSESSIVE.has(item.lower);
export const isDeterminer = (item: Item): boolean => DETERMINERS.has(item.lower) || item.pos === 'DET';
export function isUpper(item: Item): boolean {
  if (item.quotation !== null) return false;
  const code = item.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(item.text);
}
/** Whether an item is a possessor's ending: "’s", or "’" behind a plural. */
export const isGenitive = ({ lower }: Item): boolean => lower === "'s" || lower === '’s' || lower === "'" || lower === '’';
/** "WHO" is a body. */
export const isWho = (item: Item): boolean => item.lower === 'who' && item.text !== 'WHO';
export const isSubjectPronoun = (item: Item): boolean => item.quotation === null && PERSONAL.has(item.lower) && item.text !== 'WHO';
export const isObjectPronoun = (item: Item): boolean => item.quotation === null && OBJECT_PRONOUNS.has(item.lower);
export function isMark(item: Item): boolean {
  if (item.quotation !== null) return false;
  const { lower } = item;
  const code = lower.charCodeAt(0);
  // Most words start with a plain letter or digit.
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return false;
  if (lower.length === 1 && code < 128) return true;
  return !/[\p{L}\p{N}]/u.test(lower);
}

/** Whether a word tells when: "Tuesday", "earlier". */
export function isTime(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined || item.quotation !== null) return false;
  if (item.lower === 'on' && items[i - 1]?.lower === 'later') return true;
  return TIME_WORDS.has(item.lower) || isDay(item) || (item.pos === 'ADV' && item.lower.endsWith('ly'));
}
export const isDay = (item: Item): boolean => DAYS.has(item.lower) || item.text === 'May';
export const isPartOfDay = (item: Item): boolean => PART_OF_DAY.has(item.lower);

/** "said Will Moss", "Grant Bell said": a first name that is a verb too, before a name. */
export function isFirstName(items: readonly Item[], i: number): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (
    item === undefined ||
    (item.pos !== 'VERB' && item.pos !== 'AUX') ||
    !isUpper(item) ||
    next?.pos !== 'PROPN' ||
    next.quotation !== null
  )
    return false;
  // "Will Moss resign?" asks.
  return (i > 0 || item.pos === 'VERB') && (MALE_NAMES.has(item.lower) || FEMALE_NAMES.has(item.lower));
}

/** Whether a word is a noun or name as far as the tagger and its capital tell. */
export function isNominal(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined || item.quotation !== null || isMark(item)) return false;
  if (item.pos === 'PROPN' || item.pos === 'NOUN' || isFirstName(items, i)) return true;
  if (isDeterminer(item) || item.pos === 'AUX' || item.pos === 'PRON' || item.pos === 'ADP' || item.pos === 'CCONJ' || item.pos === 'SCONJ')
    return false;
  if (ROLE_NOUNS.has(item.lower) || isNounTakenForVerb(items, i)) return true;
  return i > 0 && isUpper(item);
}

/** "a televised address": a bare verb by its tag, where only a noun can stand. */
export function isNounTakenForVerb(items: readonly Item[], i: number): boolean {
  const { pos, lower, lemma } = items[i] as Item;
  const before = items[i - 1];
  if (pos !== 'VERB' || lower !== lemma || before === undefined || before.quotation !== null) return false;
  const head = before.pos === 'ADJ' || (before.pos === 'VERB' && before.lower.endsWith('ed')) ? items[i - 2] : undefined;
  return head !== undefined && /^(?:a|an)$/u.test(head.lower);
}

const ends = (item: Item | undefined, suffix: RegExp): boolean => item !== undefined && suffix.test(item.lower);

/** Whether `items[i]` may stand inside a noun phrase, before another of its words. */
function modifies(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined) return false;
  if (item.quotation !== null) {
    // "Joe ‘Slim’ Harper": a nickname stands between two names.
    return (
      item.text.length <= 24 &&
      isNominal(items, i - 1) &&
      isUpper(items[i - 1] as Item) &&
      items[i + 1] !== undefined &&
      isUpper(items[i + 1] as Item)
    );
  }
  // "co-chair" has no space at its hyphen; a dash has.
  if (item.text === '-' && i > 0 && (items[i - 1] as Item).end !== item.start) return false;
  if (
    item.lower === '&' ||
    item.lower === '-' ||
    item.lower === '/' ||
    item.lower === '’s' ||
    item.lower === "'s" ||
    item.lower === "'" ||
    item.lower === '’'
  )
    return i > 0 && !isMark(items[i - 1] as Item);
  // "dad-of-three": a small word between hyphens without spaces.
  if (
    item.pos === 'ADP' &&
    items[i - 1]?.text === '-' &&
    items[i + 1]?.text === '-' &&
    (items[i - 1] as Item).end === item.start &&
    (items[i + 1] as Item).start === item.end
  )
    return true;
  if (isMark(item)) return item.text === '.' && i > 0 && (items[i - 1] as Item).text.length <= 4 && isUpper(items[i - 1] as Item);
  if (isNominal(items, i)) return !isDay(item) || ends(items[i], /['’]s$/u);
  if (isPossessive(item) || isDeterminer(item) || item.pos === 'ADJ' || item.pos === 'NUM') return true;
  // "the outgoing president", "a newly released report"
  if (item.pos === 'VERB' && /(?:ing|ed|en)$/u.test(item.lower)) {
    const left = items[i - 1];
    return left !== undefined && (isDeterminer(left) || isPossessive(left) || left.pos === 'ADJ');
  }
  return item.pos === 'ADV' && items[i + 1]?.pos === 'ADJ' && i > 0 && isDeterminer(items[i - 1] as Item);
}

const isPlural = (item: Item): boolean => item.pos === 'NOUN' && item.lemma !== item.lower && item.lower.endsWith('s');

/** Start of the simple noun phrase whose last word is `items[last]`. */
export function phraseStart(items: readonly Item[], last: number, floor = 0): number {
  let i = last;
  while (i > floor && modifies(items, i - 1)) {
    // "said that Bell", "said that members": before a name or a plural "that" opens a clause.
    if (items[i - 1]?.lower === 'that' && (isUpper(items[i] as Item) || isPlural(items[last] as Item))) break;
    i--;
    const item = items[i] as Item;
    const left = items[i - 1];
    if (isDeterminer(item) && !(left !== undefined && /^(?:all|both|half)$/u.test(left.lower))) break;
    if (isPossessive(item)) break;
  }
  return i;
}

const NAMED: ReadonlySet<string> = new Set(['surnamed', 'named', 'called', 'nicknamed']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'on', 'to']);

/**
 * The noun phrase that ends at `last`, with what hangs on it by a preposition: "a spokesman for the president of France".
 * @returns null where no noun phrase ends there.
 */
export function phraseBefore(items: readonly Item[], last: number, floor = 0): Range | null {
  const item = items[last];
  if (item === undefined || last < floor) return null;
  if (isSubjectPronoun(item)) return { from: last, to: last + 1 };
  if (!isNominal(items, last) && !(item.pos === 'NUM' && last > floor) && !/^(?:'s|’s|'|’|\.)$/u.test(item.text) && item.pos !== 'ADJ')
    return null;
  if (item.text === '.' && !modifies(items, last)) return null;
  let from = phraseStart(items, last, floor);
  for (let guard = 0; guard < 4; guard++) {
    const link = items[from - 1];
    if (link === undefined || from - 2 < floor || !LINKS.has(link.lower) || !isNominal(items, from - 2)) break;
    const head = items[from - 2] as Item;
    if (isDay(head) || isPartOfDay(head)) break;
    from = phraseStart(items, from - 2, floor);
  }
  return { from, to: last + 1 };
}

/** Whether a word with a capital that opens a phrase may be a name: "But", "If" and "In" are none, whatever else the tagger takes a name for. */
const mayBeName = (item: Item): boolean =>
  !isDeterminer(item) && item.pos !== 'AUX' && item.pos !== 'ADP' && item.pos !== 'CCONJ' && item.pos !== 'SCONJ';

/** The noun phrase that begins at `first`, with what hangs on it by "of", "for", "at", "from", "in". */
export function phraseAfter(items: readonly Item[], first: number): Range | null {
  const item = items[first];
  if (item === undefined || item.quotation !== null) return null;
  if (
    isSubjectPronoun(item) &&
    !(DETERMINERS.has(item.lower) && items[first + 1] !== undefined && (isNominal(items, first + 1) || items[first + 1]?.pos === 'ADJ'))
  )
    return { from: first, to: first + 1 };
  let i = first;
  let nominal = -1;
  while (i < items.length) {
    const here = items[i] as Item;
    if (here.quotation !== null) {
      if (
        nominal >= 0 &&
        here.text.length <= 24 &&
        items[i + 1] !== undefined &&
        isUpper(items[i + 1] as Item) &&
        isUpper(items[i - 1] as Item)
      ) {
        i++;
        continue;
      }
      break;
    }
    if (isNominal(items, i) || (i === first && isUpper(here) && mayBeName(here))) {
      if (isDay(here) && nominal >= 0) break;
      nominal = i;
      i++;
      continue;
    }
    if (isDeterminer(here) || isPossessive(here)) {
      if (nominal >= 0) break;
      i++;
      continue;
    }
    if (
      here.pos === 'ADJ' ||
      here.pos === 'NUM' ||
      here.lower === "'s" ||
      here.lower === '’s' ||
      here.lower === '&' ||
      here.lower === '-'
    ) {
      i++;
      continue;
    }
    // "the very first time"
    if (here.pos === 'ADV' && nominal < 0 && i > first && (items[i + 1]?.pos === 'ADJ' || items[i + 1]?.pos === 'NUM')) {
      i++;
      continue;
    }
    if (
      here.text === '.' &&
      nominal >= 0 &&
      nominal === i - 1 &&
      (items[i - 1] as Item).text.length <= 4 &&
      isUpper(items[i - 1] as Item) &&
      items[i + 1] !== undefined &&
      isUpper(items[i + 1] as Item)
    ) {
      i++;
      continue;
    }
    // "a nurse surnamed Bell"
    if (nominal === i - 1 && NAMED.has(here.lower) && items[i + 1] !== undefined && isUpper(items[i + 1] as Item))
      return { from: first, to: phraseAfter(items, i + 1)?.to ?? i + 2 };
    if (here.pos === 'VERB' && nominal < 0 && i > first && /(?:ing|ed|en)$/u.test(here.lower)) {
      i++;
      continue;
    }
    if (nominal === i - 1 && LINKS.has(here.lower) && here.lower !== 'on' && here.lower !== 'to' && here.lower !== 'with') {
      const next = items[i + 1];
      if (
        next !== undefined &&
        next.quotation === null &&
        (isNominal(items, i + 1) || isDeterminer(next) || isPossessive(next) || next.pos === 'ADJ') &&
        !isDay(next)
      ) {
        const inner = phraseAfter(items, i + 1);
        if (inner !== null) return { from: first, to: inner.to };
      }
    }
    break;
  }
  return nominal < 0 ? null : { from: first, to: nominal + 1 };
}
