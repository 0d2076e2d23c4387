import { ArticleWords } from '../words/articleWords';
import { pairFeatures, type PairFeatures } from '../features/pairFeatures';
import { sharedGrams } from '../features/grams';
import type { MatchedArticle } from './matchedArticle';
import { Recent } from '../tables/recent';
import type { Wording } from '../words/wording';

/** How likely, 0 to 1, two attributions of one article say one thing twice. */
export type Repeats = (one: Wording, other: Wording, article: MatchedArticle) => number;

/** How many wordings' comparisons within their articles are kept; the rest are compared again. */
const kept = 2000;
/** Two quotations are one thing said only where they are nearly the same by their character sequences. */
const leastQuotedTwice = 0.7;

/**
 * Compares attributions within one article as others are across two, for an article often reports in its own words what it then
 * quotes. Only one known speaker repeats himself, and two quotations that merely resemble each other are two things said.
 * @param probabilityOf how likely two wordings say the same by their features alone, 0 to 1.
 */
export function repeatsBy(probabilityOf: (features: PairFeatures) => number): Repeats {
  const compared = new Recent<Wording, Map<Wording, number>>(kept, () => new Map<Wording, number>());
  return (one, other, article) => {
    if (one.speaker === null || one.speaker !== other.speaker) return 0;
    const [a, b] = article.placeOf(one) < article.placeOf(other) ? [one, other] : [other, one];
    const row = compared.get(a);
    let probability = row.get(b);
    if (probability === undefined) {
      const here = new ArticleWords([article.counts]);
      row.set(b, (probability = saidTwice(a, b, here) ? probabilityOf(pairFeatures(a, b, here)) : 0));
    }
    return probability;
  };
}

/** Whether it is worth comparing two attributions of one article in full. */
function saidTwice(a: Wording, b: Wording, here: ArticleWords): boolean {
  if (a.input.type === 'indirect' || b.input.type === 'indirect') return true;
  // As the feature has it, without the others.
  return sharedGrams(a, b).both * Math.min(here.tellingShare(a), here.tellingShare(b)) >= leastQuotedTwice;
}
