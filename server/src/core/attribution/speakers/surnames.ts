import type { Steps } from '../../steps';
import type { Company, CompanyChange } from './company';
import { Group } from './group';
import { Members } from './members';
import type { Node } from './node';
import type { PersonName } from './personName';
import type { Persons } from './persons';
import { sameSpelling } from './spelling';

/** So many names in a step. */
const namesInStep = 300;

/**
 * Joins each surname that stands alone, and each body's name that may be a surname, to the one person it can be; in doubt it stays
 * by itself. Surnames that no full name of the folder has are one wherever they are spelt alike.
 */
export class Surnames {
  readonly #bySound = new Map<string, Members>();
  readonly #waiting = new Set<Node>();
  /** Whom those may be that company decides on. */
  readonly #open = new Map<Node, readonly Group[]>();
  readonly #alone = new Map<string, Group>();
  readonly #persons: Persons;
  readonly #company: Company;
  readonly #put: (node: Node, group: Group | 'body') => void;

  /** @param put puts a node into a group, or among the bodies. */
  constructor(persons: Persons, company: Company, put: (node: Node, group: Group | 'body') => void) {
    this.#persons = persons;
    this.#company = company;
    this.#put = put;
  }

  add(node: Node, { sound }: PersonName): void {
    const nodes = this.#bySound.get(sound) ?? new Members();
    this.#bySound.set(sound, nodes);
    nodes.add(node);
    this.#waiting.add(node);
  }

  delete(node: Node, { sound, surname }: PersonName): void {
    const nodes = this.#bySound.get(sound);
    nodes?.delete(node);
    if (nodes?.size === 0) this.#bySound.delete(sound);
    this.#waiting.delete(node);
    this.#open.delete(node);
    if (this.#alone.get(surname)?.members.size === 0) this.#alone.delete(surname);
  }

  /** Has those looked at again whose candidates, or whose company, are others than before. */
  recheck(sounds: Iterable<string>, { near, around, persons }: CompanyChange): void {
    for (const sound of sounds) for (const node of this.#bySound.get(sound) ?? []) this.#waiting.add(node);
    for (const article of near) for (const node of article.nodes) if (this.#open.has(node)) this.#waiting.add(node);
    for (const article of around)
      for (const node of article.nodes)
        if (this.#open.get(node)?.some((candidate) => persons.has(candidate)) === true) this.#waiting.add(node);
  }

  *settle(): Steps<void> {
    let names = 0;
    for (const node of this.#waiting) {
      this.#waiting.delete(node);
      if (node.profile.person !== null) this.#put(node, this.#decide(node, node.profile.person));
      if (++names % namesInStep === 0) yield;
    }
  }

  #decide(node: Node, { surname, sound }: PersonName): Group | 'body' {
    const {
      article,
      profile: { form },
    } = node;
    const block = this.#persons.candidates(sound);
    const exact = block.filter((one) => one.surname === surname);
    const otherSpelling = exact.length === 0 && form === 'surname' ? block.filter((one) => sameSpelling(one.surname, surname)) : [];
    const spelt = exact.length > 0 ? exact : otherSpelling.filter(({ group }) => this.#company.has(article, group));
    const candidates = [...new Set(spelt.map(({ group }) => group))];
    const open = otherSpelling.length > 0 || candidates.length > 1 || (form === 'body' && candidates.length > 0);
    if (open) this.#open.set(node, candidates);
    else this.#open.delete(node);
    // A name that its article takes for a body's must stand among the person's own company.
    const chosen = candidates.length === 1 && form === 'surname' ? candidates[0] : this.#company.choose(article, candidates);
    if (chosen !== undefined) return chosen;
    if (form === 'body') return 'body';
    if (candidates.length > 0) return (node.own ??= new Group());
    let alone = this.#alone.get(surname);
    if (alone === undefined) this.#alone.set(surname, (alone = new Group()));
    return alone;
  }
}
