import type { Draft } from './draft';
import type { SpeakerKind } from '../attribution';
import type { Group } from './group';
import type { NameEntry, NameList } from './nameList';
import { inOrder, type Node } from './node';
import { fullness } from './personName';
import { remembered } from './profile';
import { foldName } from './spelling';

/** What the name list makes of a group: by entry, those whom the entry names; under null those whom none does. */
export type Parts = ReadonlyMap<NameEntry | null, readonly Node[]>;

/**
 * Researchers' decisions on those who were found to be one: an article's speaker is whom the entry says that has its fullest
 * name. Names of the article alone ("Moss" for "Ida Moss") go with the speaker they were found to be. A pair of names
 * that are apart makes two speakers of one.
 */
export class Decisions {
  readonly #byName = new Map<string, NameEntry>();
  readonly #apart: readonly (readonly [string, string])[];
  /** Every name that is decided on, folded. */
  readonly #names: ReadonlySet<string>;

  constructor({ speakers, apart }: NameList) {
    for (const entry of speakers) for (const name of [entry.name, ...entry.aliases]) this.#byName.set(foldName(name), entry);
    this.#apart = apart;
    this.#names = new Set([...this.#byName.keys(), ...apart.flat().map(foldName)]);
  }

  /** What the list calls whoever goes by a name. */
  nameOf(name: string): string | undefined {
    return this.#byName.get(foldName(name))?.name;
  }

  /** @returns null where nothing is decided on a group. */
  partsOf({ members, found }: Group): Parts | null {
    const canonical = found?.canonical ?? '';
    if (this.#names.size === 0) return null;
    const names = new Set([...members].flatMap(foldedNames));
    if (!this.#names.has(foldName(canonical)) && ![...names].some((name) => this.#names.has(name))) return null;
    const entryOf = this.#entriesFor(names);
    const given = [...members].map((node) => ({ node, entry: entryOfNode(node, entryOf) }));
    const count = new Map<NameEntry, number>();
    for (const { entry } of given) if (entry) count.set(entry, (count.get(entry) ?? 0) + 1);
    const most = [...count].find(([, times]) => 2 * times > given.length)?.[0];
    const rest = entryOf(canonical) ?? most ?? null;
    const parts = new Map<NameEntry | null, Node[]>();
    for (const { node, entry } of given) parts.set(entry ?? rest, [...(parts.get(entry ?? rest) ?? []), node]);
    return parts.has(null) && parts.size === 1 ? null : parts;
  }

  /** The list's names, and for names apart that no entry has and that were found to be one speaker, an entry each. */
  #entriesFor(names: ReadonlySet<string>): (name: string) => NameEntry | undefined {
    const parted = new Map<string, NameEntry>();
    for (const pair of this.#apart) {
      if (!pair.every((name) => names.has(foldName(name)))) continue;
      for (const name of pair) parted.set(foldName(name), parted.get(foldName(name)) ?? { name, aliases: [], kind: null });
    }
    return (name) => this.#byName.get(foldName(name)) ?? parted.get(foldName(name));
  }
}

function entryOfNode({ speaker: { name, names } }: Node, entryOf: (name: string) => NameEntry | undefined): NameEntry | undefined {
  // A surname or title alone is many people's: only where it is all that the article gives does it decide.
  for (const one of [name, ...names.filter((each) => fullness(each) > 1)]) {
    const entry = entryOf(one);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** What an entry's speaker is called. @param nodes whom it names, in order. */
export function draftOfEntry(entry: NameEntry, nodes: readonly Node[]): Draft {
  const aliases = [...new Set([...entry.aliases, ...namesOfPart(nodes)])].filter((name) => name !== entry.name);
  return { id: foldName(entry.name), canonical: entry.name, kind: entry.kind ?? kindOf(groupsOf(nodes)), aliases };
}

/** What is called who is left of a speaker after entries took articles from it. @param nodes in order. */
export function draftOfRest(nodes: readonly Node[]): Draft {
  const [canonical = nodes[0]?.speaker.name ?? '', ...aliases] = namesOfPart(nodes);
  return { id: foldName(canonical), canonical, kind: kindOf(groupsOf(nodes)), aliases };
}

const folded = remembered(foldName);
const foldedNames = ({ speaker: { name, names } }: Node): string[] => [name, ...names].map(folded);

/** Of the names of the speakers that were found, those that stand in these articles. */
function namesOfPart(nodes: readonly Node[]): string[] {
  const own = new Set(nodes.flatMap(foldedNames));
  return groupsOf(nodes)
    .flatMap(({ found }) => (found ? [found.canonical, ...found.aliases] : []))
    .filter((name) => own.has(foldName(name)));
}

/** In the order of their articles. */
function groupsOf(nodes: readonly Node[]): Group[] {
  return [...new Set(nodes.flatMap(({ group }) => group ?? []))].sort((a, b) => inOrder(a.members.first, b.members.first));
}

function kindOf(groups: readonly Group[]): SpeakerKind {
  return groups.some(({ found }) => found?.kind === 'person') ? 'person' : (groups[0]?.found?.kind ?? 'person');
}
