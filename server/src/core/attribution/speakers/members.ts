import { before, Node } from './node';

/** Up to so many stand in a list, which takes less memory than a set. */
const mostListed = 512;
/** Up to so many stand in a list without room to spare; copying a longer one at each addition would take too long. */
const mostCopied = 48;

/** Speakers of articles that belong together, and which of them comes first in the folder. Most are one for ever. */
export class Members {
  #nodes: null | Node | Node[] | Set<Node> = null;
  #first: Node | undefined;

  get size(): number {
    const nodes = this.#nodes;
    return nodes === null ? 0 : nodes instanceof Node ? 1 : nodes instanceof Set ? nodes.size : nodes.length;
  }

  /** By the order of articles; undefined where there are none. */
  get first(): Node | undefined {
    if (this.#first === undefined) for (const node of this) if (this.#first === undefined || before(node, this.#first)) this.#first = node;
    return this.#first;
  }

  /** Adds one that is not there. */
  add(node: Node): void {
    if (this.size === 0 || (this.#first !== undefined && before(node, this.#first))) this.#first = node;
    const nodes = this.#nodes;
    if (nodes === null) this.#nodes = node;
    else if (nodes instanceof Set) nodes.add(node);
    else if (nodes instanceof Node) this.#nodes = [nodes, node];
    // A list that others are pushed or spread to has room for sixteen more.
    else if (nodes.length < mostCopied) this.#nodes = nodes.concat(node);
    else if (nodes.length < mostListed) nodes.push(node);
    else this.#nodes = new Set(nodes).add(node);
  }

  delete(node: Node): void {
    if (this.#first === node) this.#first = undefined;
    const nodes = this.#nodes;
    if (nodes instanceof Set) nodes.delete(node);
    else if (nodes === node) this.#nodes = null;
    else if (nodes !== null && !(nodes instanceof Node)) this.#nodes = nodes.filter((other) => other !== node);
  }

  has(node: Node): boolean {
    const nodes = this.#nodes;
    return nodes === node || (nodes instanceof Set ? nodes.has(node) : nodes !== null && !(nodes instanceof Node) && nodes.includes(node));
  }

  /** In no order. */
  [Symbol.iterator](): IterableIterator<Node> {
    const nodes = this.#nodes;
    return (nodes === null ? none : nodes instanceof Node ? [nodes] : nodes).values();
  }
}

const none: readonly Node[] = [];
