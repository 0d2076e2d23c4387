import type { NameRun } from './nameRun';
import type { Item } from '../lines/narrator';

/** Names that a line gives as a list: "Bell and Moss", "Oil Ltd, Gas Ltd and Coal Ltd". */
export interface NameList {
  readonly members: readonly NameRun[];
  /** Whether the list opens its line, as a subject does. */
  readonly opens: boolean;
}

const none: readonly NameList[] = [];

/**
 * The lists of names in a line.
 * @param names the line's names, in text order.
 */
export function nameLists(items: readonly Item[], names: readonly NameRun[]): readonly NameList[] {
  if (names.length < 2) return none;
  const lists: NameList[] = [];
  let members: NameRun[] = [];
  let joined = false;
  const close = (): void => {
    const [first] = members;
    // A comma alone also stands between a name and what describes it.
    if (joined && first !== undefined) lists.push({ members, opens: first.titled <= 1 });
    members = [];
    joined = false;
  };
  for (const [n, run] of names.entries()) {
    const before = names[n - 1];
    const link = before === undefined ? null : linkBetween(items, before.to, run.titled);
    if (link === null) close();
    if (link === 'and') joined = true;
    members.push(run);
    joined ||= members.length > 1 && goesOn(items, run.to);
  }
  close();
  return lists.filter((list) => list.members.length > 1);
}

/** "Oil Ltd, Gas Ltd and similar firms": whether a list goes on without names. */
const goesOn = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'and' && /^(?:other|others|similar|more)$/u.test(items[at + 1]?.lower ?? '');

/** What stands between two names of a list; null where they are none. */
function linkBetween(items: readonly Item[], from: number, to: number): ',' | 'and' | null {
  const words = items.slice(from, to);
  if (words.length === 0 || words.length > 2 || words.some(({ quotation }) => quotation !== null)) return null;
  const last = words.at(-1)?.lower;
  if (words.length === 2 && words[0]?.lower !== ',') return null;
  return last === 'and' ? 'and' : last === ',' && words.length === 1 ? ',' : null;
}
