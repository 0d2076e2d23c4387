import { ArticleWords } from './articleWords';
import { pairFeatures, type PairFeatures } from './features/pairFeatures';
import type { MatchedArticle } from './matchedArticle';
import type { Wording } from './wording';

/** How likely, 0 to 1, two attributions of one article say one thing twice. */
export type Repeats = (one: Wording, other: Wording, article: MatchedArticle) => number;

/** How many wordings' comparisons within their articles are kept; the rest are compared again. */
const kept = 500;
/** Two quotations are one thing said only where they are nearly the same by their character sequences. */
const leastQuotedTwice = 0.7;
const compared = new Map<Wording, Map<Wording, PairFeatures>>();

/**
 * Compares attributions within one article as others are across two, for an article often reports in its own words what it then
 * quotes. Only one known speaker repeats himself, and two quotations that merely resemble each other are two things said.
 * @param probabilityOf how likely two wordings say the same by their features alone, 0 to 1.
 */
export function repeatsBy(probabilityOf: (features: PairFeatures) => number): Repeats {
  return (one, other, article) => {
    if (one.speaker === null || one.speaker !== other.speaker) return 0;
    const [a, b] = article.placeOf(one) < article.placeOf(other) ? [one, other] : [other, one];
    let row = compared.get(a);
    if (row === undefined) {
      if (compared.size >= kept) compared.clear();
      compared.set(a, row = new Map<Wording, PairFeatures>());
    }
    let features = row.get(b);
    if (features === undefined) row.set(b, features = pairFeatures(a, b, new ArticleWords([article.counts])));
    if (features.reported === 0 && features.gramsBoth < leastQuotedTwice) return 0;
    return probabilityOf(features);
  };
}
