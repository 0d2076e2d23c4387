import type { Steps } from '../../steps';
import type { Company } from './company';
import { Group } from './group';
import { before, type ArticleNodes, type Node } from './node';

/** So many names in a step. */
const namesInStep = 200;

/** Descriptions of one wording that nobody is known by: one speaker in articles near each other, another elsewhere. */
export class Alone {
  readonly #byWords = new Map<string, Set<Node>>();
  readonly #stale = new Set<string>();
  readonly #company: Company;
  readonly #put: (node: Node, group: Group) => void;

  /** @param put puts a node into a group, in place of the one that it is in. */
  constructor(company: Company, put: (node: Node, group: Group) => void) {
    this.#company = company;
    this.#put = put;
  }

  /** Nothing happens where it is there already. */
  add(node: Node): void {
    const { key } = node.profile;
    const nodes = this.#byWords.get(key);
    if (nodes?.has(node) === true) return;
    if (nodes === undefined) this.#byWords.set(key, new Set([node]));
    else nodes.add(node);
    this.#stale.add(key);
  }

  /** Nothing happens where it is not there. */
  delete(node: Node): void {
    const { key } = node.profile;
    const nodes = this.#byWords.get(key);
    if (nodes?.delete(node) !== true) return;
    if (nodes.size === 0) this.#byWords.delete(key);
    this.#stale.add(key);
  }

  /** Has those looked at again whose articles are near others than before. */
  recheck(articles: Iterable<ArticleNodes>): void {
    for (const { nodes } of articles) for (const node of nodes) if (this.#byWords.get(node.profile.key)?.has(node) === true) this.#stale.add(node.profile.key);
  }

  *settle(): Steps<void> {
    for (const key of this.#stale) {
      yield* this.#resolve([...this.#byWords.get(key) ?? []].sort((a, b) => (before(a, b) ? -1 : 1)));
      this.#stale.delete(key);
    }
  }

  *#resolve(nodes: readonly Node[]): Steps<void> {
    const firsts: Node[] = [];
    /** By person, the first of them whose article names the person in full. */
    const firstBy = new Map<Group, number>();
    for (const [n, node] of nodes.entries()) {
      if (n % namesInStep === namesInStep - 1) yield;
      const company = this.#company.company(node.article);
      const near = firsts[company.reduce((first, person) => Math.min(first, firstBy.get(person) ?? Infinity), Infinity)];
      this.#put(node, ((near ?? node).own ??= new Group()));
      if (near !== undefined) continue;
      const at = firsts.push(node) - 1;
      for (const person of company) if (!firstBy.has(person)) firstBy.set(person, at);
    }
  }
}
