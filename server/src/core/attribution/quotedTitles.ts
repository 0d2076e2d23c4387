import type { ReadArticle } from '../text/article';
import type { Quotation } from '../quotations/quotation';
import { ROLE_NOUNS } from './data/people';
import { findNames } from './names';
import type { NameRun } from './names';
import type { Item } from './narrator';

/** Words before and after a role noun that may belong to the name it stands before. */
const AROUND = 4;

/**
 * The names that people give a title inside quotations ("I told Prime Minister Vale"): the narrator may use either alone.
 * @param quotations outermost ones in text order.
 * @param from index of a token that none of them starts before.
 */
export function titledInQuotations(read: ReadArticle, quotations: readonly Quotation[], from: number): NameRun[] {
  const runs: NameRun[] = [];
  let t = from;
  for (const { start, end } of quotations) {
    while ((read.tokens[t]?.end ?? Infinity) <= start) t++;
    const first = t;
    for (; (read.tokens[t]?.end ?? Infinity) <= end; t++) {
      if (!ROLE_NOUNS.has(read.tokens[t]?.lower ?? '') || !/^\p{Lu}/u.test(read.tokens[t + 1]?.text ?? '')) continue;
      const items: Item[] = read.tokens.slice(Math.max(first, t - AROUND), t + AROUND).filter((token) => token.end <= end).map((token) => ({ ...token, quotation: null }));
      runs.push(...findNames(items).filter((run) => run.titles.length > 0));
    }
  }
  return runs;
}
