import type { Claim } from './claim';
import { withTag, type Codebook } from './codebook/codebook';
import { optionalOf } from './optionalKeys';

/** The annotator's other claims that were made on the same statement as this one: its other wordings. */
export function onOtherWordings<C extends { readonly annotator: string; readonly claim: Claim }>(
  placed: C,
  claims: readonly C[],
): readonly C[] {
  const { statement } = optionalOf(placed.claim);
  if (statement === undefined) return [];
  return claims.filter(
    ({ annotator, claim }) => annotator === placed.annotator && claim.id !== placed.claim.id && optionalOf(claim).statement === statement,
  );
}

/**
 * The tags of another wording's claim once a change of one is made on all: what was taken off goes, what was put on comes.
 * Tags that the other wording alone has stay.
 */
export function sameChange(
  codebook: Codebook,
  before: readonly string[],
  after: readonly string[],
  tags: readonly string[],
): readonly string[] {
  const kept = tags.filter((tag) => after.includes(tag) || !before.includes(tag));
  return after.filter((tag) => !before.includes(tag)).reduce((all: readonly string[], tag) => withTag(codebook, all, tag), kept);
}
