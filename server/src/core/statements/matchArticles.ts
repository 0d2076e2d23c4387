import { ArticleWords, type countStems } from './articleWords';
import { scoreOf } from './scorer';
import type { Match, MatchKind } from './statement';
import type { Wording } from './wording';

export interface Thresholds {
  /** From this score on two attributions report the same statement. */
  readonly same: number;
  /** From this score on they possibly do. */
  readonly possible: number;
}

export const defaultThresholds: Thresholds = { same: 0.7, possible: 0.4 };

/**
 * Matches the attributions of one article with those of another. Nothing else than the two articles plays a part.
 * @param pairs candidates, the first of each from the one article, the second from the other.
 */
export function matchArticles(
  pairs: readonly (readonly [Wording, Wording])[],
  stems: readonly [ReturnType<typeof countStems>, ReturnType<typeof countStems>],
  thresholds: Thresholds,
): Match[] {
  const here = new ArticleWords(stems);
  const matches: Match[] = [];
  for (const [one, other] of pairs) {
    const [a, b] = one.input.id < other.input.id ? [one, other] : [other, one];
    const score = scoreOf(a, b, here);
    if (score < thresholds.possible) continue;
    const kind: MatchKind = score >= thresholds.same ? 'same' : 'possible';
    matches.push({ a: a.input.id, b: b.input.id, kind, score });
  }
  return matches;
}
