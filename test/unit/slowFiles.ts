/** Readings of a file that end when and as a test says. */
export class SlowFiles {
  readonly #waiting: ((text: string | undefined) => void)[] = [];

  /** Begins a reading. */
  read(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** Ends the reading that was begun as the n-th, counted from 0. */
  answer(n: number, text: string | undefined): void {
    const resolve = this.#waiting[n];
    if (!resolve) throw new Error(`No reading ${n} was begun.`);
    resolve(text);
  }
}
