import type { Steps } from '../../steps';
import type { Group, Held } from './group';
import type { Node } from './node';
import { parseTitle, titleFit, type Title } from './titles';

/** A description that articles give instead of a name. */
interface Description {
  readonly words: string;
  readonly title: Title;
  readonly nodes: Set<Node>;
  /** The title with the states of those it names, as it was last looked for, and by what it was. */
  meant: Title;
  readonly watched: Set<string>;
  holders: readonly Group[];
}

const none: readonly Group[] = [];

/** Who of the folder's named persons carries the title that a description tells of: those whose titles fit best. */
export class Holders {
  /** Office -> the titles that tell of it. */
  readonly #held = new Map<string, Set<Held>>();
  /** Surname -> the states that titles of persons of that name tell of, and how often. */
  readonly #states = new Map<string, Map<string, number>>();
  readonly #described = new Map<string, Description>();
  /** Office, or surname with a mark before it -> descriptions whose holders hang on it. */
  readonly #watching = new Map<string, Set<Description>>();
  readonly #stale = new Set<Description>();
  /** Those whose description has other holders than before. */
  readonly changed = new Set<Node>();

  /** A description that stands in an article. */
  add(node: Node): void {
    const { name: words } = node.speaker;
    const known = this.#described.get(words);
    if (known !== undefined) {
      known.nodes.add(node);
      return;
    }
    const title = parseTitle(words);
    if (title === null) return;
    const description: Description = { words, title, nodes: new Set([node]), meant: title, watched: new Set(), holders: none };
    this.#described.set(words, description);
    this.#stale.add(description);
  }

  delete(node: Node): void {
    this.changed.delete(node);
    const description = this.#described.get(node.speaker.name);
    description?.nodes.delete(node);
    if (description?.nodes.size !== 0) return;
    this.#described.delete(description.words);
    this.#stale.delete(description);
    for (const key of description.watched) this.#watching.get(key)?.delete(description);
  }

  /** Whom a description may stand for. */
  of(words: string): readonly Group[] {
    return this.#described.get(words)?.holders ?? none;
  }

  /** A named person is in another group than before; null where it is new, or gone. */
  moved({ profile: { titles, person } }: Node, from: Group | null, to: Group | null): void {
    for (const title of titles) {
      if (from !== null) this.#drop(from, title);
      if (to !== null) this.#hold(to, title);
      if (person === null || (from !== null && to !== null)) continue;
      for (const state of title.states) this.#countState(person.surname, state, to === null ? -1 : 1);
    }
  }

  *settle(): Steps<void> {
    for (const description of this.#stale) {
      this.#stale.delete(description);
      const holders = this.#find(description);
      if (!sameGroups(holders, description.holders)) for (const node of description.nodes) this.changed.add(node);
      description.holders = holders;
      yield;
    }
  }

  #hold(group: Group, title: Title): void {
    const titles = group.titles ?? new Map<Title, Held>();
    group.titles = titles;
    const known = titles.get(title);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const held: Held = { group, title, count: 1 };
    titles.set(title, held);
    for (const office of officesOf(title)) addTo(this.#held, office, held);
    this.#heldChanged(title);
  }

  #drop(group: Group, title: Title): void {
    const held = group.titles?.get(title);
    if (held === undefined) return;
    held.count -= 1;
    if (held.count > 0) return;
    group.titles?.delete(title);
    for (const office of officesOf(title)) removeFrom(this.#held, office, held);
    this.#heldChanged(title);
  }

  #heldChanged(title: Title): void {
    for (const office of officesOf(title)) {
      for (const description of this.#watching.get(office) ?? []) if (titleFit(description.meant, title) > 0) this.#stale.add(description);
    }
  }

  #countState(surname: string, state: string, more: number): void {
    const states = this.#states.get(surname) ?? new Map<string, number>();
    this.#states.set(surname, states);
    const before = states.get(state) ?? 0;
    if (before + more > 0) states.set(state, before + more);
    else states.delete(state);
    if (states.size === 0) this.#states.delete(surname);
    if (before === 0 || before + more === 0)
      for (const description of this.#watching.get(surnameKey(surname)) ?? []) this.#stale.add(description);
  }

  /** The groups whose titles fit best. */
  #find(description: Description): readonly Group[] {
    const meant = this.#withStates(description.title);
    const offices = officesOf(meant);
    const watched = [...offices, ...[...description.title.rest].map(surnameKey)];
    for (const key of description.watched) if (!watched.includes(key)) removeFrom(this.#watching, key, description);
    description.watched.clear();
    for (const key of watched) {
      description.watched.add(key);
      addTo(this.#watching, key, description);
    }
    description.meant = meant;
    const fits = new Map<Group, number>();
    for (const office of offices) {
      for (const { group, title } of this.#held.get(office) ?? []) {
        const fit = titleFit(meant, title);
        if (fit > 0) fits.set(group, Math.max(fit, fits.get(group) ?? 0));
      }
    }
    let most = 0;
    for (const fit of fits.values()) most = Math.max(most, fit);
    return [...fits].filter(([, fit]) => fit >= most - 0.05).map(([group]) => group);
  }

  /** "Smith's spokesman" speaks for the state whose president Smith is. */
  #withStates(title: Title): Title {
    if (title.states.size > 0) return title;
    for (const word of title.rest) {
      const states = this.#states.get(word);
      if (states?.size !== 1) continue;
      const rest = new Set(title.rest);
      rest.delete(word);
      return { ...title, states: new Set(states.keys()), rest };
    }
    return title;
  }
}

const officesOf = (title: Title): string[] => [...title.states, ...title.rest];
const surnameKey = (surname: string): string => `surname ${surname}`;

function sameGroups(a: readonly Group[], b: readonly Group[]): boolean {
  return a.length === b.length && a.every((group) => b.includes(group));
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

function removeFrom<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
