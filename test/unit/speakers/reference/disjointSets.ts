/** Sets that merge: numbers from 0, each in one set, sets joined by union by size with path halving. */
export class DisjointSets {
  readonly #parent: number[] = [];
  readonly #size: number[] = [];

  /** Adds one number in a set of its own. */
  add(): number {
    this.#parent.push(this.#parent.length);
    this.#size.push(1);
    return this.#parent.length - 1;
  }

  /** The number that stands for a number's set. */
  find(of: number): number {
    let at = of;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) {
      this.#parent[at] = this.#parent[up] ?? up;
      at = up;
    }
    return at;
  }

  join(a: number, b: number): void {
    let x = this.find(a);
    let y = this.find(b);
    if (x === y) return;
    if ((this.#size[x] ?? 1) < (this.#size[y] ?? 1)) [x, y] = [y, x];
    this.#parent[y] = x;
    this.#size[x] = (this.#size[x] ?? 1) + (this.#size[y] ?? 1);
  }
}
