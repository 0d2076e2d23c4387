import { ArticleWords } from '../words/articleWords';
import { weakShare, type FoundLinks } from './completedLinks';
import { contextOf, ownPair } from './context';
import type { MatchedArticle } from './matchedArticle';
import { repeatsBy } from './repeats';
import { comparePairs } from './scoredPairs';
import { ownOdds, probability, scoreInContext } from './scorer';
import type { Match } from '../statement';
import type { Wording } from '../words/wording';

export interface Thresholds {
  /** From this score on two attributions report the same statement. */
  readonly same: number;
  /** From this score on they possibly do. */
  readonly possible: number;
}

export const defaultThresholds: Thresholds = { same: 0.7, possible: 0.4 };

const repeats = repeatsBy((features) => probability(ownOdds(features)));

/**
 * Matches the attributions of one article with those of another. Nothing else than the two articles plays a part.
 * @param pairs candidates, the first of each from the left article, the second from the right one.
 * @param around the one of the two that is matched with others in a row: nothing but speed hangs on it.
 */
export function matchArticles(
  pairs: readonly (readonly [Wording, Wording])[],
  left: MatchedArticle,
  right: MatchedArticle,
  thresholds: Thresholds,
  around: MatchedArticle = left,
): FoundLinks {
  const here = new ArticleWords([left.counts, right.counts]);
  const own = comparePairs(pairs, left, right, here, around).map((pair) => ownPair(pair, ownOdds));
  const found = { matches: [] as Match[], weak: [] as Match[] };
  if (own.length === 0) return found;
  for (const [index, { features, ofQuotation }] of contextOf(own, left, right, repeats).entries()) {
    if (ofQuotation) continue;
    const [one, other] = [own[index]?.left, own[index]?.right];
    const score = scoreInContext(features);
    if (one === undefined || other === undefined || score < weakShare * thresholds.possible) continue;
    const [a, b] = one.input.id < other.input.id ? [one.input.id, other.input.id] : [other.input.id, one.input.id];
    if (score >= thresholds.possible) found.matches.push({ a, b, kind: score >= thresholds.same ? 'same' : 'possible', score });
    else if (one.speaker !== null && one.speaker === other.speaker) found.weak.push({ a, b, kind: 'possible', score });
  }
  return found;
}
