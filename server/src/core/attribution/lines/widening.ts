import { startsClause } from './clauseStarts';
import { describes } from './describedNames';
import type { Item } from './narrator';
import { isNominal, isUpper, phraseBefore } from './phrases';
import type { Range } from './phrases';

/** Takes in a description before an apposed name ("the head of X, Ann Bell"), and the first half of "A and B". */
export function widen(items: readonly Item[], phrase: Range, floor: number): Range {
  const left = items[phrase.from - 1];
  if (left === undefined || phrase.from - 2 < floor) return phrase;
  if (left.lower === ',' && isUpper(items[phrase.from] as Item)) {
    const before = phraseBefore(items, phrase.from - 2, floor);
    if (before !== null && describes(items, before) && startsClause(items, before.from, floor)) return { from: before.from, to: phrase.to };
  }
  if (
    (left.lower === 'and' || left.lower === '&') &&
    (isNominal(items, phrase.from - 2) ||
      (items[phrase.from - 2] as Item).lower === 'he' ||
      (items[phrase.from - 2] as Item).lower === 'she')
  ) {
    const before = phraseBefore(items, phrase.from - 2, floor);
    if (before !== null && (startsClause(items, before.from, floor) || items[before.from - 1]?.lower === 'with'))
      return { from: before.from, to: phrase.to };
  }
  return phrase;
}
