import type { MatchedArticle } from './matchedArticle';
import type { Wording } from '../words/wording';

/** Two attributions, the first of the left article, the second of the right one. */
export type Pair = readonly [Wording, Wording];

/**
 * The pairs of two articles' attributions to be scored: neighbours, and on either side what overlaps them within its article (a
 * fragment and the report that holds it are candidates together).
 * @param pairs the neighbours across the two articles (`Neighbours.between`).
 * @returns the pairs in the order of their places in the left article, then in the right one.
 */
export function candidatePairs(pairs: readonly Pair[], left: MatchedArticle, right: MatchedArticle): Pair[] {
  const wanted = new Map<number, Pair>();
  const want = (a: Wording, b: Wording): void => {
    wanted.set(left.placeOf(a) * right.wordings.length + right.placeOf(b), [a, b]);
  };
  for (const [one, other] of pairs) {
    want(one, other);
    for (const around of left.overlapping(one)) want(around, other);
    for (const around of right.overlapping(other)) want(one, around);
  }
  return [...wanted].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}
