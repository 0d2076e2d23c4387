import { count } from '../../features/words';

/** Counts what a format cannot hold, thing by thing, and says it in words. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /**
   * Notes one more loss of a kind.
   * @param what a clause that follows "2 claims: ".
   * @param things what is counted, in the singular.
   */
  add(what: string, things = 'claim'): void {
    const key = `${things}\n${what}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Each kind of loss once, as "2 claims: …", in the order in which they came up. */
  list(): readonly string[] {
    return Array.from(this.#counts, ([key, number]) => {
      const [things = '', what = ''] = key.split('\n');
      return `${count(number, things)}: ${what}`;
    });
  }
}
