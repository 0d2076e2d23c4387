import type { Span } from '../text/span';
import { matchPassages } from './agreement/passageMatch';
import { isCoding } from './agreement/coding';
import type { Claim } from './claim';
import type { Codebook } from './codebook/codebook';
import { claimTitle } from './claimTitle';
import { goldFolder } from '../annotationFiles/paths';

/** How one claim stands to what adjudication found. */
export type GoldDifference =
  /** One's own claim, and gold has the same tags there. */
  | { readonly kind: 'same'; readonly tags: readonly string[] }
  /** One's own claim, and gold has these tags there instead. */
  | { readonly kind: 'tags'; readonly tags: readonly string[] }
  /** One's own claim, and gold has none there. */
  | { readonly kind: 'not-in-gold' }
  /** A claim of gold, and one has none there. */
  | { readonly kind: 'only-gold' };

/** A claim as far as comparing needs it. */
export interface ComparedClaim {
  readonly claim: Claim;
  readonly annotator: string;
  readonly span: Span | null;
}

/**
 * Where gold and an annotator's own claims on one article differ: claims that share something are compared one with one. Answers
 * and notes without tags take no part, except that "nothing to tag" is a finding too.
 * @param claims on one article, of any annotators.
 * @param annotator whose own claims are compared; empty: nobody's.
 * @returns by the claim's place in the list; empty where gold has nothing on this article, which says that nobody adjudicated it.
 */
export function goldDifferences<C extends ComparedClaim>(claims: readonly C[], annotator: string): ReadonlyMap<C, GoldDifference> {
  const found = new Map<C, GoldDifference>();
  const gold = passagesOf(claims, goldFolder);
  if (gold.length === 0 || annotator === '') return found;
  const { pairs, onlyFirst, onlySecond } = matchPassages(passagesOf(claims, annotator), gold);
  for (const [
    { of: own },
    {
      of: {
        claim: { tags },
      },
    },
  ] of pairs)
    found.set(own, { kind: sameTags(own.claim.tags, tags) ? 'same' : 'tags', tags });
  for (const { of } of onlyFirst) found.set(of, { kind: 'not-in-gold' });
  for (const { of } of onlySecond) found.set(of, { kind: 'only-gold' });
  return found;
}

/** A difference as people read it; empty where there is none. */
export function goldText(difference: GoldDifference | undefined, codebook: Pick<Codebook, 'tags'> | null): string {
  switch (difference?.kind) {
    case undefined:
      return '';
    case 'same':
      return 'Gold: the same';
    case 'tags':
      return `≠ Gold: ${difference.tags.length === 0 ? 'nothing to tag' : claimTitle({ tags: difference.tags, unknown: {} }, codebook)}`;
    case 'not-in-gold':
      return '≠ Gold: no claim';
    case 'only-gold':
      return '≠ You: no claim';
  }
}

function passagesOf<C extends ComparedClaim>(claims: readonly C[], annotator: string): (Span & { readonly of: C })[] {
  return claims.flatMap((one) => (one.annotator === annotator && one.span && isFinding(one.claim) ? [{ ...one.span, of: one }] : []));
}

const isFinding = (claim: Claim): boolean => isCoding(claim) && (claim.tags.length > 0 || claim.unknown['nothing'] === true);

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
}
