import type { Item } from './narrator';
import { isDay, isNominal, isPartOfDay, isTime, isUpper } from './phrases';

/** Pronouns that may be a subject. */
export const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there']);

/** Skips adverbs and times leftwards from `i`; returns the index of the last word that is neither. */
export function skipTimesBack(items: readonly Item[], i: number, floor: number): number {
  let k = i;
  while (k >= floor) {
    const item = items[k] as Item;
    if (isTime(items, k) && !isUpper(item) && item.lower !== 'ago') {
      k--;
      continue;
    }
    if (isDay(item) && k > floor) {
      k--;
      if ((items[k] as Item).pos === 'ADP') k--;
      continue;
    }
    if (
      item.lower === 'ago' ||
      (isPartOfDay(item) &&
        k - 1 >= floor &&
        (isDay(items[k - 1] as Item) || /^(?:this|last|next|that|same|past|recent)$/u.test((items[k - 1] as Item).lower)))
    ) {
      // "late last week", "less than two weeks ago", "on Tuesday morning"
      let from = k - 1;
      while (
        from >= floor &&
        (/^(?:this|last|next|that|same|past|recent|late|early|earlier|less|more|than|about|the|a|few|several|weeks?|months?|years?|days?|hours?|minutes?)$/u.test(
          (items[from] as Item).lower,
        ) ||
          (items[from] as Item).pos === 'NUM' ||
          isDay(items[from] as Item))
      )
        from--;
      if (from >= floor && (items[from] as Item).pos === 'ADP') from--;
      k = from;
      continue;
    }
    break;
  }
  return k;
}

/** Steps over a bracket that ends at `i`: "Moss (D-Ohio)". */
export function beforeBracket(items: readonly Item[], i: number, floor: number): number {
  if (items[i]?.lower !== ')') return i;
  for (let k = i - 1; k > floor && i - k < 10; k--) if ((items[k] as Item).lower === '(') return k - 1;
  return i;
}

/** Steps over "both", "himself" and the like behind a noun. */
export const beforeSelf = (items: readonly Item[], at: number, floor: number): number =>
  at > floor &&
  (isNominal(items, at - 1) || PERSONS.has(items[at - 1]?.lower ?? '')) &&
  /^(?:both|all|himself|herself|itself|themselves)$/u.test(items[at]?.lower ?? '')
    ? at - 1
    : at;

/** "the report released last year | found", "those surveyed | say": steps over a participle without its subject that ends at `at`. */
export function beforeParticiple(items: readonly Item[], at: number, floor: number): number {
  const item = items[at] as Item;
  const left = items[at - 1];
  if (at - 1 < floor || left === undefined || item.pos !== 'VERB' || !/(?:ed|en)$/u.test(item.lower)) return at;
  return isNominal(items, at - 1) || /^(?:those|these|people)$/u.test(left.lower) ? at - 1 : at;
}
