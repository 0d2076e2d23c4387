import type { Steps } from '../../steps';
import type { Company } from './company';
import { Group } from './group';
import { Members } from './members';
import { before, inOrder, type ArticleNodes, type Node } from './node';

/** So many names in a step. */
const namesInStep = 50;

/**
 * Descriptions of one wording that nobody is known by: one speaker in articles near each other, another elsewhere. In the order of
 * articles each goes with the first before it that stands alone in an article near its own; where there is none it stands alone.
 */
export class Alone {
  readonly #byWords = new Map<string, Members>();
  /** Those to be looked at again, and whether articles near theirs are others than before. */
  readonly #waiting = new Map<Node, boolean>();
  readonly #first = new Set<Node>();
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
    const nodes = this.#byWords.get(key) ?? new Members();
    if (nodes.has(node)) return;
    this.#byWords.set(key, nodes);
    nodes.add(node);
    this.#waiting.set(node, true);
  }

  /** Nothing happens where it is not there. */
  delete(node: Node): void {
    const { key } = node.profile;
    const nodes = this.#byWords.get(key);
    if (nodes?.has(node) !== true) return;
    nodes.delete(node);
    if (nodes.size === 0) this.#byWords.delete(key);
    this.#waiting.delete(node);
    if (this.#first.delete(node)) this.#wait(node.own?.members ?? []);
  }

  /** Has those looked at again whose articles are near others than before. */
  recheck(articles: Iterable<ArticleNodes>): void {
    for (const { nodes } of articles) for (const node of nodes) if (this.#has(node)) this.#waiting.set(node, true);
  }

  *settle(): Steps<void> {
    let names = 0;
    const queue = [...this.#waiting.keys()].sort((a, b) => inOrder(b, a));
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const other of this.#look(node, this.#waiting.get(node) === true)) {
        if (this.#waiting.has(other) || !before(node, other)) continue;
        this.#waiting.set(other, false);
        queue.splice(placeIn(queue, other), 0, other);
      }
      this.#waiting.delete(node);
      if (++names % namesInStep === 0) yield;
    }
  }

  /** Puts a node where it belongs once all before it are where they belong. @returns those behind it that may belong elsewhere now. */
  #look(node: Node, elsewhere: boolean): readonly Node[] {
    const others = this.#near(node);
    let first: Node | undefined;
    for (const other of others) if (this.#first.has(other) && before(other, first ?? node)) first = other;
    const wasFirst = this.#first.has(node);
    const behind = wasFirst ? [...(node.own?.members ?? [])].filter((other) => this.#has(other)) : [];
    this.#put(node, ((first ?? node).own ??= new Group()));
    if (first !== undefined) {
      this.#first.delete(node);
      return behind;
    }
    this.#first.add(node);
    return wasFirst && !elsewhere ? [] : [...behind, ...others];
  }

  /** Those of the same words in articles near a node's. */
  #near({ article, profile: { key } }: Node): readonly Node[] {
    const nodes = this.#byWords.get(key);
    if (nodes === undefined || nodes.size < 2) return [];
    const articles = new Set<ArticleNodes>();
    for (const person of this.#company.company(article)) for (const near of person.articles?.keys() ?? []) articles.add(near);
    const found: Node[] = [];
    for (const near of articles) for (const other of near.nodes) if (other.profile.key === key && nodes.has(other)) found.push(other);
    return found;
  }

  #has(node: Node): boolean {
    return node.profile.form === 'description' && this.#byWords.get(node.profile.key)?.has(node) === true;
  }

  #wait(nodes: Iterable<Node>): void {
    for (const node of nodes) if (this.#has(node) && !this.#waiting.has(node)) this.#waiting.set(node, false);
  }
}

/** Where a node belongs among others, the last in order first. */
function placeIn(queue: readonly Node[], node: Node): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = queue[middle];
    if (other !== undefined && before(node, other)) low = middle + 1;
    else high = middle;
  }
  return low;
}
