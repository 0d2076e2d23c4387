import { isFinite } from './complements';
import type { Item } from './narrator';
import { isUpper, phraseAfter, phraseBefore } from './phrases';
import type { Range } from './phrases';
import { beforeBracket } from './stepsBack';

/** Who a colon gives what follows to: "Bell:", "Rep. Ann Bell (Ohio):", "Bell on the new bridge:", "Bell, in a message to the Herald:". */
export function labelBefore(items: readonly Item[], colon: number): Range | null {
  const opening = phraseAfter(items, 0);
  if (opening !== null && opening.to < colon && isUpper(items[opening.to - 1] as Item) && isMannerBefore(items, opening.to, colon))
    return opening;
  return phraseBefore(items, beforeBracket(items, colon - 1, 0));
}

/** Whether what stands between a name and a colon tells where, to whom or on what somebody spoke. */
function isMannerBefore(items: readonly Item[], at: number, colon: number): boolean {
  const first = items[items[at]?.lower === ',' ? at + 1 : at];
  if (first === undefined || colon - at > 12 || !/^(?:on|in|to|via|at|after|during|speaking|talking|writing|asked)$/u.test(first.lower))
    return false;
  for (let k = at; k < colon; k++) if ((items[k] as Item).quotation !== null || (isFinite(items, k) && items[k] !== first)) return false;
  return true;
}
