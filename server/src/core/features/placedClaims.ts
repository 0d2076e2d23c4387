import type { Range } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../../claims/claimProtocol';
import type { LocatedClaim } from '../claims/placing/locatedClaim';
import { goldDifferences } from '../claims/goldDifferences';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { rangeOf, spanOf } from './places';

/** A claim as clients draw it. @param article the article as it is now; null where it cannot be read. */
export function placedClaim({ claim, file, annotator, article: uri, state, span }: LocatedClaim, article: Article | null): PlacedClaim {
  return { claim, file, annotator, article: uri, state, range: span && article && rangeOf(article, span) };
}

/**
 * The claims on one article as clients draw them, with where gold differs from the annotator's own.
 * @param annotator whose own; empty: nobody's.
 */
export function placedClaims(claims: readonly LocatedClaim[], article: Article | null, annotator: string): readonly PlacedClaim[] {
  const gold = goldDifferences(claims, annotator);
  return claims.map((claim) => {
    const difference = gold.get(claim);
    return { ...placedClaim(claim, article), ...(difference && { gold: difference }) };
  });
}

/** Claims that share at least one character with a range, or hold it where it is empty. */
export function claimsAt(claims: readonly PlacedClaim[], article: Article, range: Range): readonly PlacedClaim[] {
  const wanted = spanOf(article, range);
  return claims.filter((claim) => claim.range && meets(spanOf(article, claim.range), wanted));
}

function meets(a: Span, b: Span): boolean {
  return b.start === b.end ? a.start <= b.start && b.start <= a.end : a.start < b.end && b.start < a.end;
}
