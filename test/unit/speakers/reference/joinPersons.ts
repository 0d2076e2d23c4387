import type { DisjointSets } from './disjointSets';
import type { Node } from './nodes';
import { afterName } from '../../../../server/src/core/text/data/joins';
import type { PersonName } from '../../../../server/src/core/attribution/speakers/personName';
import { sameGivenNames, samePerson } from '../../../../server/src/core/attribution/speakers/personName';
import type { Neighbourhood } from './neighbourhood';
import { sameSpelling, skeleton } from '../../../../server/src/core/attribution/speakers/spelling';

/** A person known by a full name: the node that stands for it. */
interface Person {
  readonly node: number;
  readonly given: readonly string[];
  readonly surname: string;
  readonly sound: string;
}

/** Persons with full names, found by surname, and the surnames that are still to be joined to them. */
export interface FullNames {
  /** Nodes whose name has another word run on to it: no name to show. */
  readonly damaged: ReadonlySet<number>;
  /** Joins each surname that stands alone to the one person it can be; in doubt it stays by itself. */
  joinSurnames(neighbourhood: Neighbourhood): void;
}

/** Joins full names that are one person's, in blocks of surnames that sound alike. */
export function joinPersons(nodes: readonly Node[], sets: DisjointSets): FullNames {
  const namesakes = fathersAndSons(nodes);
  const full: Person[] = [];
  for (const [i, { form, person }] of nodes.entries()) {
    if (form !== 'full name' || person === null) continue;
    const { given, suffix } = person;
    const surname = suffix !== '' && namesakes.has(plainName(person)) ? `${person.surname} ${suffix}` : person.surname;
    full.push({ node: i, given, surname, sound: person.sound });
  }
  const blocks = new Map<string, Person[]>();
  // Whole first names before initials, which may stand for several of them.
  for (const person of [...full.filter(isWhole), ...full.filter((one) => !isWhole(one))]) {
    const block = blocks.get(person.sound) ?? [];
    const same = roots(
      block.filter((other) => samePerson(other, person)),
      sets,
    );
    const [only] = same;
    if (only !== undefined && same.length === 1) sets.join(only, person.node);
    // Each spelling stands in its block once: a block is as large as its spellings are many.
    if (!block.some((other) => other.surname === person.surname && other.given.join(' ') === person.given.join(' '))) block.push(person);
    blocks.set(person.sound, block);
  }
  const surnames = new Set(full.map((person) => person.surname));
  const damaged = new Set(full.filter((person) => joinRunTogether(person, surnames, blocks, sets)).map((person) => person.node));
  return { damaged, joinSurnames: (neighbourhood) => joinSurnames(nodes, sets, blocks, neighbourhood) };
}

const isWhole = (person: Person): boolean => (person.given[0]?.length ?? 0) > 1;
const plainName = ({ given, surname }: PersonName): string => `${given[0] ?? ''} ${surname}`;

/** Names that some article gives both with and without "Jr" or a number: two persons. */
function fathersAndSons(nodes: readonly Node[]): Set<string> {
  const both = new Set<string>();
  const seen = new Map<string, string>();
  for (const { article, form, person } of nodes) {
    if (form !== 'full name' || person === null) continue;
    const key = `${article}\t${plainName(person)}`;
    const suffix = seen.get(key);
    if (suffix === undefined) seen.set(key, person.suffix);
    else if (suffix !== person.suffix) both.add(plainName(person));
  }
  return both;
}

/** "Ann Bellsaid": a surname with a word run on to it is that surname, where the folder knows the person. */
function joinRunTogether(
  person: Person,
  surnames: ReadonlySet<string>,
  blocks: ReadonlyMap<string, readonly Person[]>,
  sets: DisjointSets,
): boolean {
  for (let at = person.surname.length - 3; at >= 4; at--) {
    const surname = person.surname.slice(0, at);
    if (!surnames.has(surname) || !afterName.has(person.surname.slice(at))) continue;
    const known = blocks.get(skeleton(surname))?.find((other) => other.surname === surname && sameGivenNames(other.given, person.given));
    if (known !== undefined) sets.join(known.node, person.node);
    return known !== undefined;
  }
  return false;
}

function joinSurnames(
  nodes: readonly Node[],
  sets: DisjointSets,
  blocks: ReadonlyMap<string, readonly Person[]>,
  neighbourhood: Neighbourhood,
): void {
  const alone = new Map<string, number>();
  for (const [i, node] of nodes.entries()) {
    const { article, form, person } = node;
    if (person === null || (form !== 'surname' && form !== 'body')) continue;
    const block = blocks.get(person.sound) ?? [];
    const exact = block.filter(({ surname }) => surname === person.surname);
    const spelt =
      exact.length > 0 || form === 'body'
        ? exact
        : block.filter(({ surname, node: other }) => sameSpelling(surname, person.surname) && neighbourhood.has(article, sets.find(other)));
    const candidates = roots(spelt, sets);
    // A name that its article takes for a body's must stand among the person's own company.
    const chosen = candidates.length === 1 && form === 'surname' ? candidates[0] : neighbourhood.choose(article, candidates);
    if (chosen !== undefined) {
      sets.join(chosen, i);
    } else if (candidates.length === 0 && form === 'surname') {
      const other = alone.get(person.surname);
      if (other === undefined) alone.set(person.surname, i);
      else sets.join(other, i);
    }
  }
}

function roots(persons: readonly Person[], sets: DisjointSets): number[] {
  return [...new Set(persons.map((person) => sets.find(person.node)))];
}
