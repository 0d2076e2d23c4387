/** Reading takes so much of a first index, comparing the rest. */
const readingShare = 60;
/** Milliseconds between two reports: each is a message to the client. */
const interval = 100;

/** Says how far a first index is, not more often than somebody can read. */
export class IndexProgressReport {
  #last = -Infinity;

  /** @param say takes a percentage and words for a person. */
  constructor(
    readonly say: (percent: number, message: string) => void,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** So many articles of all are read, or compared with the others. */
  report(what: 'read' | 'compared', done: number, all: number): void {
    if (this.now() - this.#last < interval && done < all) return;
    this.#last = this.now();
    const share = all === 0 ? 1 : done / all;
    const percent = what === 'read' ? readingShare * share : readingShare + (100 - readingShare) * share;
    this.say(Math.floor(percent), `${done.toLocaleString('en')} of ${all.toLocaleString('en')} articles ${what}`);
  }
}
