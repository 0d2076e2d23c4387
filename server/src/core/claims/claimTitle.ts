import type { Claim } from './claim';
import { findTag, type Codebook } from './codebook/codebook';
import { optionalOf } from './optionalKeys';

/** What a claim is called where people read it: its tags by their labels; without a tag, what it is. */
export function claimTitle(claim: Pick<Claim, 'tags' | 'unknown'>, codebook: Pick<Codebook, 'tags'> | null): string {
  if (claim.tags.length > 0) return claim.tags.map((id) => (codebook && findTag(codebook, id)?.label) ?? id).join(', ');
  const { nothing, reply, rejected } = optionalOf(claim);
  if (rejected === true) return 'Rejected';
  return nothing === true ? 'Nothing to tag' : reply === undefined ? 'Note' : 'Answer';
}
