import type { Claim } from '../claim';
import { optionalOf } from '../optionalKeys';

/** Whether a claim says what its annotator makes of a passage: an answer to another claim and a rejection in gold do not. */
export function isCoding(claim: Claim): boolean {
  const { reply, rejected } = optionalOf(claim);
  return reply === undefined && rejected !== true;
}
