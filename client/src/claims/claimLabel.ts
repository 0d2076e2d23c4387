import type { Claim } from '../../../server/src/core/claims/claim';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import type { Codebook } from '../../../server/src/core/claims/codebook';
import type { AnchorState } from '../../../server/src/protocol';

/** The theme colours that groups of tags take in turn, as the manifest declares them. */
export const claimColors = ['crossquote.claim1', 'crossquote.claim2', 'crossquote.claim3', 'crossquote.claim4', 'crossquote.claim5', 'crossquote.claim6'] as const;

/**
 * The colour of a claim's underline: its first tag's group's, in the codebook's order, so that it fits every theme.
 * @returns a theme colour's id.
 */
export function claimColor(tags: readonly string[], codebook: Codebook | null): string {
  const groupOf = codebook?.tags.find(({ id }) => id === tags[0])?.group ?? null;
  const at = codebook?.groups.findIndex(({ id }) => id === groupOf) ?? -1;
  return claimColors[Math.max(0, at) % claimColors.length] ?? claimColors[0];
}

/** What stands behind a tagged passage: its tags, and a mark where the passage needs a look. */
export function claimLabel(claim: Pick<Claim, 'tags' | 'unknown'>, state: AnchorState, codebook: Codebook | null): string {
  const doubt = state === 'changed' || state === 'ambiguous' ? ' ?' : '';
  return `‹${claimTitle(claim, codebook)}${doubt}›`;
}
