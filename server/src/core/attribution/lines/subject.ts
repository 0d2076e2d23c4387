import type { Item } from './narrator';
import type { Range } from './phrases';

/** Who a verb is about, and how the text puts it. */
export interface Subject extends Range {
  readonly how: 'before' | 'aside' | 'relative' | 'inverted' | 'shared';
  /** The name that follows the verb where a description stands before it: "the spokeswoman said today, Ann Bell." */
  readonly named?: Range;
}

/** The words of a range as a subject. */
export const withHow = ({ from, to }: Range, how: Subject['how']): Subject => ({ from, to, how });

/** What opens a relative clause. */
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** The words of a mention that name somebody: without the relative pronoun and the comma before it. */
export function withoutRelative(items: readonly Item[], range: Range): Range {
  let { to } = range;
  if (to - range.from > 1 && RELATIVES.has(items[to - 1]?.lower ?? '')) to--;
  if (to < range.to && to - range.from > 1 && items[to - 1]?.lower === ',') to--;
  return to === range.to ? range : { from: range.from, to };
}

/** The words that tell who a mention is: a name behind the verb, else its own without "who". */
export const whoSpeaks = (items: readonly Item[], mention: Range & Partial<Subject>): Range =>
  mention.named ?? withoutRelative(items, mention);

/** The words of a mention as people see it: ", who" goes, the "who" of "officials who" stays as the verb's own subject. */
export function shownMention(items: readonly Item[], range: Range): Range {
  const bare = withoutRelative(items, range);
  return range.to - bare.to > 1 ? bare : range;
}
