import type { Claim } from '../claim';
import { optionalOf } from '../optionalKeys';

/** Whether a claim says what its annotator makes of a passage: an answer to another claim does not. */
export function isCoding(claim: Claim): boolean {
  return optionalOf(claim).reply === undefined;
}
