import { count } from '../../count';
import type { ExportInput } from './exchange';

/** What a format loses that knows no outlets. */
export const lostSource = 'who published it, where and when, is left out.';

/** Of how many articles something is known that the source list says. */
export function countSources({ articles, sourceOf }: ExportInput): number {
  return [...articles.keys()].filter((path) => Object.values(sourceOf(path)).some((value) => value !== null)).length;
}

/** Counts what a format cannot hold, thing by thing, and says it in words. */
export class Losses {
  readonly #counts = new Map<string, number>();

  /**
   * Notes losses of a kind.
   * @param what a clause that follows "2 claims: ".
   * @param things what is counted, in the singular.
   * @param number how many more; none is no loss.
   */
  add(what: string, things = 'claim', number = 1): void {
    const key = `${things}\n${what}`;
    if (number > 0) this.#counts.set(key, (this.#counts.get(key) ?? 0) + number);
  }

  /** Each kind of loss once, as "2 claims: …", in the order in which they came up. */
  list(): readonly string[] {
    return Array.from(this.#counts, ([key, number]) => {
      const [things = '', what = ''] = key.split('\n');
      return `${count(number, things)}: ${what}`;
    });
  }
}
