import type { Token } from '../../text/article';
import type { Quotation } from '../../quotations/quotation';
import { ROLE_NOUNS } from '../lines/data/people';
import { findNames } from './names';
import type { NameRun } from './nameRun';

/** Words before and after a role noun that may belong to the name it stands before. */
const AROUND = 4;

/**
 * The names that people give a title inside quotations ("I told Prime Minister Vale"): the narrator may use either alone.
 * @param quotations outermost ones in text order.
 * @param tokens in which they stand.
 */
export function titledInQuotations(tokens: readonly Token[], quotations: readonly Quotation[]): NameRun[] {
  const runs: NameRun[] = [];
  let t = 0;
  for (const { start, end } of quotations) {
    while ((tokens[t]?.end ?? Infinity) <= start) t++;
    const first = t;
    for (; (tokens[t]?.end ?? Infinity) <= end; t++) {
      if (!ROLE_NOUNS.has(tokens[t]?.lower ?? '') || !/^\p{Lu}/u.test(tokens[t + 1]?.text ?? '')) continue;
      const items = tokens.slice(Math.max(first, t - AROUND), t + AROUND).filter((token) => token.end <= end);
      runs.push(...findNames(items).filter((run) => run.titles.length > 0));
    }
  }
  return runs;
}
