import { afterName } from '../../text/data/joins';
import type { Members } from './members';
import { before, type ArticleNodes, type Node } from './node';
import type { PersonName } from './personName';
import { sameGivenNames, samePerson } from './personName';
import { skeleton } from './spelling';

/** A full name as it is spelt, with everybody who has it. */
export interface SpeltName extends Pick<PersonName, 'given' | 'surname' | 'suffix'> {
  readonly members: Members;
}

/** One name of those whose surnames sound alike: spellings that tell no two persons apart. */
export class PlacedName<Spelt extends SpeltName = SpeltName> {
  readonly spellings: Spelt[] = [];
  /** The first name of the person it was found to be. */
  founder: PlacedName<Spelt> = this;
  /** Who has the name and comes after this one is nobody for certain: another person of the folder might be meant as well. */
  cut: Node | null = null;
  /** Another word is run on to it. */
  damaged = false;

  /** @param surname with "Jr" or a number where that tells a son from a father. */
  constructor(
    readonly given: readonly string[],
    readonly surname: string,
    public first: Node,
  ) {}

  get key(): string {
    return `${this.given.join(' ')}|${this.surname}`;
  }

  /** Whether its first name is no initial. */
  get isWhole(): boolean {
    return (this.given[0]?.length ?? 0) > 1;
  }
}

/**
 * Finds which of the names whose surnames sound alike are one person's, one by one: whole first names in the order of the articles,
 * then initials, which may stand for several of them. What may be two persons' is neither's.
 * @returns in that order.
 */
export function placeNames<Spelt extends SpeltName>(spellings: Iterable<Spelt>): PlacedName<Spelt>[] {
  const placed = distinct([...spellings]).sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || (before(a.first, b.first) ? -1 : 1));
  for (const [n, name] of placed.entries()) {
    const same: PlacedName<Spelt>[] = [];
    for (let at = 0; at < n; at++) {
      const other = placed[at];
      if (other !== undefined && samePerson(other, name)) same.push(other);
    }
    const founders = new Set(same.map(({ founder }) => founder));
    const [only] = founders;
    if (only !== undefined && founders.size === 1) name.founder = only;
    else if (only !== undefined) name.cut = name.first;
    for (const other of same) if (other.founder !== name.founder && other.isWhole === name.isWhole) other.cut ??= name.first;
  }
  return placed;
}

function distinct<Spelt extends SpeltName>(spellings: readonly Spelt[]): PlacedName<Spelt>[] {
  const namesakes = fathersAndSons(spellings);
  const names = new Map<string, PlacedName<Spelt>>();
  for (const spelling of spellings) {
    const {
      given,
      suffix,
      members: { first },
    } = spelling;
    if (first === undefined) continue;
    const surname = suffix !== '' && namesakes.has(plainName(spelling)) ? `${spelling.surname} ${suffix}` : spelling.surname;
    const key = `${given.join(' ')}|${surname}`;
    const name = names.get(key) ?? new PlacedName<Spelt>(given, surname, first);
    if (before(first, name.first)) name.first = first;
    name.spellings.push(spelling);
    names.set(key, name);
  }
  return [...names.values()];
}

const plainName = ({ given, surname }: Pick<PersonName, 'given' | 'surname'>): string => `${given[0] ?? ''} ${surname}`;

/** Names that some article gives both with and without "Jr" or a number: two persons. */
function fathersAndSons(spellings: readonly SpeltName[]): Set<string> {
  const byName = new Map<string, SpeltName[]>();
  for (const spelling of spellings) byName.set(plainName(spelling), [...(byName.get(plainName(spelling)) ?? []), spelling]);
  const both = new Set<string>();
  for (const [name, own] of byName) {
    if (new Set(own.map(({ suffix }) => suffix)).size < 2) continue;
    const seen = new Map<ArticleNodes, string>();
    for (const { suffix, members } of own) {
      for (const { article } of members) {
        if ((seen.get(article) ?? suffix) !== suffix) both.add(name);
        seen.set(article, suffix);
      }
    }
  }
  return both;
}

/**
 * Joins names with a word run on to them ("Ann Bellsaid") to the person of the rest, where one is known.
 * @param blocks the placed names of all sounds that may have to do with each other, in their order.
 * @returns what tells one person's names from another's.
 */
export function joinRunTogether<Spelt extends SpeltName>(
  blocks: ReadonlyMap<string, readonly PlacedName<Spelt>[]>,
): (name: PlacedName<Spelt>) => string {
  const joined = new Map<PlacedName<Spelt>, PlacedName<Spelt>>();
  const founderOf = (name: PlacedName<Spelt>): PlacedName<Spelt> => {
    let founder = name.founder;
    for (let next = joined.get(founder); next !== undefined; next = joined.get(founder)) founder = next;
    return founder;
  };
  for (const name of [...blocks.values()].flat()) {
    const surname = withoutWordBehind(name.surname).find((prefix) =>
      blocks.get(skeleton(prefix))?.some((other) => other.surname === prefix),
    );
    const known =
      surname === undefined
        ? undefined
        : blocks.get(skeleton(surname))?.find((other) => other.surname === surname && sameGivenNames(other.given, name.given));
    if (known === undefined) continue;
    name.damaged = true;
    name.cut = null;
    const [a, b] = [founderOf(name), founderOf(known)];
    if (a === b) continue;
    if (a.key < b.key) joined.set(b, a);
    else joined.set(a, b);
  }
  return (name) => founderOf(name).key;
}

/** What a surname is without a word that may be run on to it, the longest first. */
export function withoutWordBehind(surname: string): string[] {
  const found: string[] = [];
  for (let at = surname.length - 3; at >= 4; at--) if (afterName.has(surname.slice(at))) found.push(surname.slice(0, at));
  return found;
}
