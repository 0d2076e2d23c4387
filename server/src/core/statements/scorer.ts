import { align } from './features/alignment';
import type { ArticleWords } from './articleWords';
import type { Wording } from './wording';

/**
 * How likely two attributions of different articles report the same statement, 0 to 1.
 * @param here what the two articles' own statements share: words that stand in most of them tell little.
 */
export function scoreOf(a: Wording, b: Wording, here: ArticleWords): number {
  const { coverageA, coverageB, matched } = align(a, b, here);
  const larger = Math.max(coverageA, coverageB);
  const smaller = Math.min(coverageA, coverageB);
  const speaker = a.input.speaker !== null && b.input.speaker !== null && a.input.speaker !== b.input.speaker ? -2 : 0;
  return 1 / (1 + Math.exp(-(-5.5 + 4.5 * larger + 4 * smaller + 0.12 * Math.min(20, matched) + speaker)));
}
