import { foldName, sameFirstName, sameSpelling, skeleton } from './spelling';
import { wordSet } from '../../text/wordSet';

/** A person's name in folded parts. */
export interface PersonName {
  /** First and middle names; initials are one letter. */
  readonly given: readonly string[];
  readonly surname: string;
  /** What the surname sounds like: see `skeleton`. */
  readonly sound: string;
  /** "Jr", "III": tells a son from a father where one article names both. */
  readonly suffix: string;
}

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq']);
const honorifics = wordSet(`
  mr mrs ms miss dr sir dame lord lady sen rep gov gen president justice prof
`);

/** Takes a name apart; null where nothing but titles is left. */
export function parsePersonName(name: string): PersonName | null {
  const parts = foldName(name)
    .split(' ')
    .filter((part) => part !== '');
  let suffix = '';
  while (parts.length > 1 && suffixes.has(parts.at(-1) ?? '')) suffix = parts.pop() ?? '';
  while (parts.length > 1 && honorifics.has(parts[0] ?? '')) parts.shift();
  const surname = parts.pop();
  // Copied, for a list that was taken from keeps its room.
  return surname === undefined ? null : { given: parts.slice(), surname, sound: skeleton(surname), suffix };
}

/** Whether two full names may be one person's; surnames are compared by the caller. */
export function sameGivenNames(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0];
  const y = b[0];
  if (x === undefined || y === undefined) return true;
  if (sameFirstName(x, y)) return true;
  // "A. Barry Bell" goes by "Barry Bell".
  const bare = (given: readonly string[]): readonly string[] => given.filter((part) => part.length > 1);
  const p = bare(a)[0];
  const q = bare(b)[0];
  return p !== undefined && q !== undefined && (x.length === 1 || y.length === 1) && sameFirstName(p, q);
}

/** Whether two full names are one person's, whichever way they are spelt. */
export function samePerson(a: Pick<PersonName, 'given' | 'surname'>, b: Pick<PersonName, 'given' | 'surname'>): boolean {
  return sameSpelling(a.surname, b.surname) && sameGivenNames(a.given, b.given);
}

/** How many whole parts a name has, initials left out: what makes one name fuller than another. */
export function fullness(name: string): number {
  const parsed = parsePersonName(name);
  return parsed === null ? 0 : 1 + parsed.given.filter((part) => part.length > 1).length;
}
