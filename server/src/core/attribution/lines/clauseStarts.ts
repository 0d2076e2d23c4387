import { wordSet } from '../../text/wordSet';
import type { Item } from './narrator';

/** What a clause begins behind. */
const CLAUSE_OPENERS = wordSet(`
  and but that when while as because after before although though if where since until or than , : ; — – -- ( whether what how why
  so
`);

/** Whether a clause may begin at `at`. @param floor the line's index from which words belong to this clause. */
export function startsClause(items: readonly Item[], at: number, floor: number): boolean {
  if (at <= floor) return true;
  const left = items[at - 1] as Item;
  return left.quotation !== null || CLAUSE_OPENERS.has(left.lower) || (left.lower === '.' && at - 1 > floor);
}

/** Whether a clause surely opens at `at`: the line does, or "that", "but", a quotation or a dash stands before. */
export function opensStrongly(items: readonly Item[], at: number, floor: number): boolean {
  if (at <= floor) return true;
  const left = items[at - 1] as Item;
  if (left.lower === ',') return false;
  if (left.lower === 'and' || left.lower === 'or') return items[at - 2]?.lower === ',';
  return left.quotation !== null || CLAUSE_OPENERS.has(left.lower);
}
