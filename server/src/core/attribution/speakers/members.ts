import { before, type Node } from './node';

/** Up to so many stand in a list, which takes less memory than a set. */
const mostListed = 12;
const none: readonly Node[] = [];

/** Speakers of articles that belong together, and which of them comes first in the folder. */
export class Members {
  #nodes: readonly Node[] | Set<Node> = none;
  #first: Node | undefined;

  get size(): number {
    return this.#nodes instanceof Set ? this.#nodes.size : this.#nodes.length;
  }

  /** By the order of articles; undefined where there are none. */
  get first(): Node | undefined {
    if (this.#first === undefined) for (const node of this.#nodes) if (this.#first === undefined || before(node, this.#first)) this.#first = node;
    return this.#first;
  }

  /** Adds one that is not there. */
  add(node: Node): void {
    if (this.size === 0 || (this.#first !== undefined && before(node, this.#first))) this.#first = node;
    if (this.#nodes instanceof Set) this.#nodes.add(node);
    // A list that others are pushed to would have room for sixteen more: most have one node for ever.
    else this.#nodes = this.#nodes.length < mostListed ? [...this.#nodes, node] : new Set([...this.#nodes, node]);
  }

  delete(node: Node): void {
    if (this.#first === node) this.#first = undefined;
    if (this.#nodes instanceof Set) this.#nodes.delete(node);
    else this.#nodes = this.#nodes.filter((other) => other !== node);
  }

  has(node: Node): boolean {
    return this.#nodes instanceof Set ? this.#nodes.has(node) : this.#nodes.includes(node);
  }

  /** In no order. */
  [Symbol.iterator](): IterableIterator<Node> {
    return this.#nodes.values();
  }
}
