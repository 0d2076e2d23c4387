import type { Claim } from '../../../server/src/core/claims/claim';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { goldFolder } from '../../../server/src/core/annotationFiles/paths';
import type { Codebook } from '../../../server/src/core/claims/codebook/codebook';
import type { AnchorState } from '../../../server/src/claims/claimProtocol';

/** The theme colours that groups of tags take in turn, as the manifest declares them. */
export const claimColors = [
  'crossquote.claim1',
  'crossquote.claim2',
  'crossquote.claim3',
  'crossquote.claim4',
  'crossquote.claim5',
  'crossquote.claim6',
] as const;

/**
 * The colour of a claim's underline: its first tag's group's, in the codebook's order, so that it fits every theme.
 * @returns a theme colour's id.
 */
export function claimColor(tags: readonly string[], codebook: Codebook | null): string {
  const groupOf = codebook?.tags.find(({ id }) => id === tags[0])?.group ?? null;
  const at = codebook?.groups.findIndex(({ id }) => id === groupOf) ?? -1;
  return claimColors[Math.max(0, at) % claimColors.length] ?? claimColors[0];
}

/**
 * What stands behind a tagged passage: its tags, and a mark where the passage needs a look.
 * @param who whose it is, where that is to be said; empty for one's own.
 */
export function claimLabel(claim: Pick<Claim, 'tags' | 'unknown'>, state: AnchorState, codebook: Codebook | null, who = ''): string {
  const doubt = state === 'changed' || state === 'ambiguous' ? ' ?' : '';
  return `‹${who === '' ? '' : `${who}: `}${claimTitle(claim, codebook)}${doubt}›`;
}

/** How a claim is underlined, so that whose it is shows without colour: one's own, another's, adjudicated. */
export const claimLines = { own: 'solid', other: 'dashed', gold: 'double' } as const;

/** Whose a claim is for one annotator; everybody's are own where nobody is named. */
export function whose(annotator: string, own: string | undefined): keyof typeof claimLines {
  return annotator === goldFolder ? 'gold' : own === undefined || annotator === own ? 'own' : 'other';
}
