import type { DisjointSets } from './disjointSets';
import type { Node } from './nodes';
import type { Neighbourhood } from './neighbourhood';
import type { Title } from '../../../../server/src/core/attribution/speakers/titles';
import { parseTitle, titleFit } from '../../../../server/src/core/attribution/speakers/titles';

/** A title that the folder gives a named person. */
interface Held {
  readonly node: number;
  readonly title: Title;
}

/**
 * Joins descriptions that stand alone in their article ("the French president", "the minister's spokesman") to the
 * person who carries such a title elsewhere; else to the same words in articles on the same event; else to nothing.
 */
export function joinDescriptions(nodes: readonly Node[], sets: DisjointSets, neighbourhood: Neighbourhood): void {
  const held = titlesHeld(nodes, sets);
  const bySurname = statesOfPersons(nodes);
  const holders = new Map<string, readonly number[]>();
  const sameWords = new Map<string, Alone>();
  for (const [i, node] of nodes.entries()) {
    if (node.form !== 'description') continue;
    const { kind, name } = node.speaker;
    let best = kind === 'person' ? holders.get(name) : none;
    if (best === undefined) {
      const title = parseTitle(name);
      holders.set(name, (best = title === null ? none : findHolders(withStates(title, bySurname), held, sets)));
    }
    const holder = best.length === 1 ? best[0] : neighbourhood.choose(node.article, best);
    if (holder !== undefined) {
      sets.join(holder, i);
      continue;
    }
    let alone = sameWords.get(node.key);
    if (alone === undefined) sameWords.set(node.key, (alone = new Alone()));
    const near = alone.near(node.article, neighbourhood);
    if (near === undefined) alone.add(i, node.article, neighbourhood);
    else sets.join(near, i);
  }
}

const none: readonly number[] = [];

/** Descriptions of one wording that nobody is known by, one for each group of articles near each other. */
class Alone {
  readonly #nodes: number[] = [];
  /** By person, the first whose article names the person in full. */
  readonly #firstBy = new Map<number, number>();

  add(node: number, article: number, neighbourhood: Neighbourhood): void {
    const at = this.#nodes.push(node) - 1;
    for (const person of neighbourhood.company(article)) if (!this.#firstBy.has(person)) this.#firstBy.set(person, at);
  }

  /** The first of them in an article near this one. */
  near(article: number, neighbourhood: Neighbourhood): number | undefined {
    let first = Infinity;
    for (const person of neighbourhood.company(article)) first = Math.min(first, this.#firstBy.get(person) ?? Infinity);
    return this.#nodes[first];
  }
}

/** The titles of named persons by each office they tell of; each person's title once. */
function titlesHeld(nodes: readonly Node[], sets: DisjointSets): Map<string, Held[]> {
  const held = new Map<string, Held[]>();
  const seen = new Map<number, Set<Title>>();
  for (const [i, node] of nodes.entries()) {
    if (node.form !== 'full name' && node.form !== 'surname') continue;
    const root = sets.find(i);
    for (const title of node.titles) {
      const titles = seen.get(root) ?? new Set();
      if (titles.has(title)) continue;
      seen.set(root, titles.add(title));
      for (const key of officesOf(title)) {
        const list = held.get(key);
        if (list === undefined) held.set(key, [{ node: i, title }]);
        else list.push({ node: i, title });
      }
    }
  }
  return held;
}

const officesOf = (title: Title): string[] => [...title.states, ...title.rest];

/** The sets of those whose titles fit best. */
function findHolders(title: Title, held: ReadonlyMap<string, readonly Held[]>, sets: DisjointSets): readonly number[] {
  const fits = new Map<number, number>();
  for (const office of officesOf(title)) {
    for (const holder of held.get(office) ?? []) {
      const fit = titleFit(title, holder.title);
      if (fit === 0) continue;
      const root = sets.find(holder.node);
      fits.set(root, Math.max(fit, fits.get(root) ?? 0));
    }
  }
  let most = 0;
  for (const fit of fits.values()) most = Math.max(most, fit);
  return [...fits].filter(([, fit]) => fit >= most - 0.05).map(([root]) => root);
}

/** "Smith's spokesman" speaks for the state whose president Smith is. */
function withStates(title: Title, bySurname: ReadonlyMap<string, ReadonlySet<string>>): Title {
  if (title.states.size > 0) return title;
  for (const word of title.rest) {
    const states = bySurname.get(word);
    if (states === undefined || states.size !== 1) continue;
    const rest = new Set(title.rest);
    rest.delete(word);
    return { ...title, states, rest };
  }
  return title;
}

function statesOfPersons(nodes: readonly Node[]): Map<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  for (const { person, form, titles } of nodes) {
    if (person === null || form === 'body') continue;
    for (const title of titles) {
      for (const state of title.states) {
        const known = states.get(person.surname);
        if (known === undefined) states.set(person.surname, new Set([state]));
        else known.add(state);
      }
    }
  }
  return states;
}
