import { ROLE_NOUNS } from './data/people';
import type { Item } from './narrator';
import { isUpper } from './phrases';
import type { Range } from './phrases';

/** Whether a phrase describes a person without naming one: "the head of the fund". */
export function describes(items: readonly Item[], range: Range): boolean {
  for (let i = range.from; i < range.to; i++) if (ROLE_NOUNS.has((items[i] as Item).lower)) return true;
  return false;
}

/** A name, with a title or an age in small letters before it at the most: "harbour master Ann Bell". */
export function titledName(items: readonly Item[], range: Range): boolean {
  let { from } = range;
  while (
    from < range.to &&
    !isUpper(items[from] as Item) &&
    (/^(?:NOUN|ADJ|NUM)$/u.test((items[from] as Item).pos) || items[from]?.text === '-')
  )
    from++;
  return from - range.from <= 6 && nameAlone(items, { from, to: range.to }) && (from === range.from || range.to - from > 1);
}

/** Whether a range has a name of a few words and nothing else. */
export function nameAlone(items: readonly Item[], range: Range): boolean {
  if (range.to - range.from > 4 || range.to <= range.from) return false;
  for (let i = range.from; i < range.to; i++) if (!isUpper(items[i] as Item)) return false;
  return true;
}
