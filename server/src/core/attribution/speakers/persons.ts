import type { Steps } from '../../steps';
import { Group } from './group';
import { Members } from './members';
import { before, type Node } from './node';
import type { PersonName } from './personName';
import { joinRunTogether, placeNames, withoutWordBehind, type SpeltName } from './placeNames';
import { skeleton } from './spelling';

/** So many names are placed in a step. */
const namesInStep = 300;

/** A full name as it is spelt. */
interface Spelling extends SpeltName {
  home: Home | null;
}

/** A person's surname, and who it is: what a surname that stands alone may be. */
export interface Candidate {
  readonly surname: string;
  readonly group: Group;
}

/** The full names whose surnames sound alike. */
interface Block {
  readonly sound: string;
  readonly spellings: Map<string, Spelling>;
  /** How many spellings have each surname. */
  readonly surnames: Map<string, number>;
  /** How many names have "Jr" or a number behind them. */
  suffixed: number;
  /** Those to be put where their spelling is. */
  readonly fresh: Node[];
  /** The spellings are others than before, or come in another order. */
  stale: boolean;
  /** Of the persons it was found to have. */
  persons: readonly string[];
  candidates: readonly Candidate[];
}

/** Where those who have a name belong. */
interface Home {
  readonly person: Group;
  /** Who has the name and comes after this one is nobody for certain: another person of the folder might be meant as well. */
  readonly cut: Node | null;
  /** Another word is run on to it. */
  readonly damaged: boolean;
}

/**
 * Full names that are one person's, in blocks of surnames that sound alike, which are worked out block by block; a block is joined by
 * those whose surnames may be its own with a word run on to them. Of a block, names count, not how many articles have them.
 */
export class Persons {
  readonly #blocks = new Map<string, Block>();
  readonly #touched = new Set<Block>();
  readonly #persons = new Map<string, Group>();
  /** Surname -> blocks with a surname that is this one with a word run on to it. */
  readonly #runOn = new Map<string, Set<Block>>();
  readonly #put: (node: Node, group: Group) => void;
  /** Sounds of which other persons are known than before. */
  readonly changed = new Set<string>();

  /** @param put puts a node into a group, in place of the one that it is in. */
  constructor(put: (node: Node, group: Group) => void) {
    this.#put = put;
  }

  /** Whom a surname of this sound may stand for. */
  candidates(sound: string): readonly Candidate[] {
    return this.#blocks.get(sound)?.candidates ?? [];
  }

  add(node: Node, name: PersonName): void {
    const block = this.#blockOf(name.sound);
    const key = keyOf(name);
    let spelling = block.spellings.get(key);
    if (spelling === undefined) {
      const { given, surname, suffix } = name;
      block.spellings.set(key, (spelling = { given, surname, suffix, members: new Members(), home: null }));
      const others = block.surnames.get(surname) ?? 0;
      block.surnames.set(surname, others + 1);
      if (others === 0) for (const prefix of withoutWordBehind(surname)) addTo(this.#runOn, prefix, block);
    }
    spelling.members.add(node);
    block.suffixed += Number(name.suffix !== '');
    // Whether "Jr" tells two persons apart hangs on every article that has both.
    if (spelling.members.first === node || block.suffixed > 0) block.stale = true;
    block.fresh.push(node);
    this.#touched.add(block);
  }

  delete(node: Node, name: PersonName): void {
    const block = this.#blockOf(name.sound);
    const spelling = block.spellings.get(keyOf(name));
    this.#touched.add(block);
    if (spelling === undefined) return;
    if (spelling.members.first === node || block.suffixed > 0) block.stale = true;
    block.suffixed -= Number(name.suffix !== '');
    spelling.members.delete(node);
    if (spelling.members.size > 0) return;
    block.spellings.delete(keyOf(name));
    const others = (block.surnames.get(name.surname) ?? 1) - 1;
    block.surnames.set(name.surname, others);
    if (others > 0) return;
    for (const other of this.#linkedTo(block)) {
      other.stale = true;
      this.#touched.add(other);
    }
    block.surnames.delete(name.surname);
    for (const prefix of withoutWordBehind(name.surname)) this.#runOn.get(prefix)?.delete(block);
  }

  /** Works out what changed; each block is as before, or done. */
  *settle(): Steps<void> {
    for (const block of this.#touched) {
      if (block.stale) {
        yield* this.#resolve(this.#component(block));
        continue;
      }
      for (const node of block.fresh) {
        const spelling = node.profile.person && block.spellings.get(keyOf(node.profile.person));
        // Others are gone again.
        if (spelling?.home && spelling.members.has(node)) this.#place(node, spelling.home);
      }
      this.#finish([block]);
      yield;
    }
  }

  *#resolve(blocks: readonly Block[]): Steps<void> {
    const names = new Map(blocks.map((block) => [block, placeNames(block.spellings.values())]));
    const personOf = joinRunTogether(new Map(blocks.map(({ sound }, at) => [sound, [...names.values()][at] ?? []])));
    let placed = 0;
    for (const name of [...names.values()].flat()) {
      const now: Home = { person: this.#person(personOf(name)), cut: name.cut, damaged: name.damaged };
      for (const spelling of name.spellings) {
        const { home } = spelling;
        const same = home?.person === now.person && home.cut === now.cut && home.damaged === now.damaged;
        for (const node of spelling.members) {
          if (same && node.group !== null) continue;
          this.#place(node, now);
          if (++placed % namesInStep === 0) yield;
        }
        spelling.home = now;
      }
    }
    for (const [block, all] of names) {
      const persons = new Set(all.map(personOf));
      for (const key of block.persons)
        if (!persons.has(key) && (this.#persons.get(key)?.articles?.size ?? 0) === 0) this.#persons.delete(key);
      block.persons = [...persons];
      const candidates = all.map((name) => ({ surname: name.surname, group: this.#person(personOf(name)) }));
      if (sameCandidates(block.candidates, candidates)) continue;
      block.candidates = candidates;
      this.changed.add(block.sound);
    }
    this.#finish(blocks);
  }

  #place(node: Node, { person, cut, damaged }: Home): void {
    node.damaged = damaged;
    this.#put(node, cut !== null && before(cut, node) ? (node.own ??= new Group()) : person);
  }

  #person(key: string): Group {
    let person = this.#persons.get(key);
    if (person === undefined) this.#persons.set(key, (person = new Group()));
    return person;
  }

  #finish(blocks: readonly Block[]): void {
    for (const block of blocks) {
      block.fresh.length = 0;
      block.stale = false;
      this.#touched.delete(block);
      if (block.spellings.size === 0) this.#blocks.delete(block.sound);
    }
  }

  /** A block with all that hang together with it. */
  #component(block: Block): Block[] {
    const found = new Set([block]);
    for (const one of found) for (const other of this.#linkedTo(one)) found.add(other);
    return [...found];
  }

  *#linkedTo(block: Block): Iterable<Block> {
    for (const surname of block.surnames.keys()) {
      for (const prefix of withoutWordBehind(surname)) {
        const other = this.#blocks.get(skeleton(prefix));
        if (other?.surnames.has(prefix) === true) yield other;
      }
      yield* this.#runOn.get(surname) ?? [];
    }
  }

  #blockOf(sound: string): Block {
    let block = this.#blocks.get(sound);
    if (block === undefined)
      this.#blocks.set(
        sound,
        (block = { sound, spellings: new Map(), surnames: new Map(), suffixed: 0, fresh: [], stale: true, persons: [], candidates: [] }),
      );
    return block;
  }
}

const keyOf = ({ given, surname, suffix }: Pick<PersonName, 'given' | 'surname' | 'suffix'>): string =>
  `${given.join(' ')}|${surname}|${suffix}`;

function sameCandidates(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a.length === b.length && a.every(({ surname, group }, at) => surname === b[at]?.surname && group === b[at].group);
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
