import { ArticleWords } from './articleWords';
import { contextOf, type OwnPair } from './context';
import type { MatchedArticle } from './matchedArticle';
import { comparePairs } from './scoredPairs';
import { ownOdds, scoreInContext } from './scorer';
import type { Match } from './statement';
import type { Wording } from './wording';

export interface Thresholds {
  /** From this score on two attributions report the same statement. */
  readonly same: number;
  /** From this score on they possibly do. */
  readonly possible: number;
}

export const defaultThresholds: Thresholds = { same: 0.7, possible: 0.3 };

/**
 * Matches the attributions of one article with those of another. Nothing else than the two articles plays a part.
 * @param pairs candidates, the first of each from the left article, the second from the right one.
 */
export function matchArticles(pairs: readonly (readonly [Wording, Wording])[], left: MatchedArticle, right: MatchedArticle, thresholds: Thresholds): Match[] {
  const here = new ArticleWords([left.counts, right.counts]);
  const own = comparePairs(pairs, left, right, here).map((pair): OwnPair => ({ left: pair.left, right: pair.right, own: ownOdds(pair.features) }));
  const context = contextOf(own, left, right);
  return own.flatMap((pair, index): Match[] => {
    const features = context[index];
    const score = features === undefined ? 0 : scoreInContext(features);
    if (score < thresholds.possible) return [];
    const [a, b] = [pair.left.input.id, pair.right.input.id];
    return [{ a: a < b ? a : b, b: a < b ? b : a, kind: score >= thresholds.same ? 'same' : 'possible', score }];
  });
}
