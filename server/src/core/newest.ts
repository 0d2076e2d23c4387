/**
 * Tells which of several readings of one thing counts. They may end in another order than they were begun in; the one begun last
 * saw the latest state.
 */
export class Newest {
  /** By what is read: how many readings were begun. */
  readonly #begun = new Map<string, number>();

  /** A reading begins. @returns what tells, at any time later, whether no other reading of the same was begun since. */
  begin(what: string): () => boolean {
    const reading = (this.#begun.get(what) ?? 0) + 1;
    this.#begun.set(what, reading);
    return () => this.#begun.get(what) === reading;
  }
}
