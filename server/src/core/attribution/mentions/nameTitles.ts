import { HONORIFICS, ROLE_NOUNS } from '../lines/data/people';
import type { Item } from '../lines/narrator';
import { isMark, phraseStart } from '../lines/phrases';
import { isRoleOf, withoutGenitive } from './nameStart';

/** What describes who is named. */
export interface Titles {
  /** First index of the title before the name; the name's own start where there is none. */
  readonly titled: number;
  /** Titles and descriptions, folded to lower case without determiner. */
  readonly titles: readonly string[];
  /** "mr", or the last word of another title right before the name. */
  readonly honorific: string | null;
}

/** A name from `start` to `end`, in words with capitals from `from` on. */
interface NamePlace {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Whether it has several words. */
  readonly several: boolean;
}

/** How far behind a name its description may name what somebody is. */
const FARTHEST_ROLE = 9;

/** The titles before and behind a name. */
export function titlesOf(items: readonly Item[], place: NamePlace): Titles {
  const { from, start, end } = place;
  const honorific = start > from ? lastOfTitle(items, start) : null;
  let titled = titleStart(items, place, honorific);
  const ranges: [number, number][] = [];
  if (titled < start) ranges.push([titled, start]);
  // "the head of the fund, Ann Bell"
  else if (items[from - 1]?.lower === ',' && ROLE_NOUNS.has(headBefore(items, from - 2))) {
    titled = phraseBack(items, from - 2);
    ranges.push([titled, from - 1]);
  }
  const behind = roleBehind(items, end);
  if (behind !== null) ranges.push([end + 1, behind]);
  return { titled, titles: ranges.map(([a, b]) => titleText(items, a, b)).filter((text) => text !== ''), honorific };
}

const lastOfTitle = (items: readonly Item[], start: number): string | null =>
  ((items[start - 1] as Item).lower === '.' ? items[start - 2] : items[start - 1])?.lower ?? null;

/** Where the title before a name begins, by the word before those with capitals. */
function titleStart(items: readonly Item[], { from, start, several }: NamePlace, honorific: string | null): number {
  const inside = start > from;
  // "a spokesman for Mayor Ann Bell" is not the mayor.
  if (inside && isRoleOf(items, from) && !ROLE_NOUNS.has((items[start - 1] as Item).lower) && !HONORIFICS.has(honorific ?? ''))
    return phraseBack(items, start - 1);
  const left = items[from - 1];
  if (left === undefined) return from;
  if (left.quotation === null && (ROLE_NOUNS.has(left.lower) || left.lower === 'candidate')) return phraseStart(items, from - 1);
  if (left.pos === 'NOUN' && several && ROLE_NOUNS.has(headBefore(items, from - 1))) return phraseBack(items, from - 1);
  return inside && (left.pos === 'ADJ' || left.pos === 'NOUN') && !isMark(left) ? phraseStart(items, from - 1) : from;
}

/** ", the head of Ports, …": index behind the role that describes the name that ends at `end`; null where none does. */
function roleBehind(items: readonly Item[], end: number): number | null {
  if (items[end]?.lower !== ',' || !/^(?:the|a|an|his|her)$/u.test(items[end + 1]?.lower ?? '')) return null;
  for (let k = end + 2; k < Math.min(items.length, end + FARTHEST_ROLE); k++) {
    const item = items[k] as Item;
    if (item.lower === ',' || item.pos === 'VERB' || item.quotation !== null) return null;
    if (ROLE_NOUNS.has(item.lower)) return items[k + 1]?.lower === 'of' && items[k + 2] !== undefined ? k + 3 : k + 1;
  }
  return null;
}

/** A title as it is compared; empty where it is but "Mr" or the like. */
function titleText(items: readonly Item[], from: number, to: number): string {
  const words = items
    .slice(from, to)
    .filter((item) => item.quotation === null && !isMark(item))
    .map(({ lower }) => withoutGenitive(lower));
  const text = words
    .join(' ')
    .replace(/^(?:the|a|an|his|her|their|its)\s+/u, '')
    .replace(/ ['’]s /gu, ' ')
    .trim();
  return /^(?:mr|mrs|ms|miss|dr)\.?$/u.test(text) ? '' : text;
}

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

/** Where the phrase that ends at `last` begins, with those that it hangs on: "the head of the fund". */
function phraseBack(items: readonly Item[], last: number): number {
  let from = phraseStart(items, last);
  while (from > 1 && /^(?:of|for)$/u.test((items[from - 1] as Item).lower)) from = phraseStart(items, from - 2);
  return from;
}
