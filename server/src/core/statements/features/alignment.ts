import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';

export interface Alignment {
  /** Share of a's weight that b has too, 0 to 1. */
  readonly coverageA: number;
  readonly coverageB: number;
  /** Weight of what matched, the mean of both sides. */
  readonly matched: number;
}

/** Aligns the words of two wordings by stem, weighted by how rare they are. */
export function align(a: Wording, b: Wording, here: ArticleWords): Alignment {
  const left = covered(a, b, here);
  const right = covered(b, a, here);
  return {
    coverageA: left.total === 0 ? 0 : left.matched / left.total,
    coverageB: right.total === 0 ? 0 : right.matched / right.total,
    matched: (left.matched + right.matched) / 2,
  };
}

function covered(from: Wording, to: Wording, here: ArticleWords): { matched: number; total: number } {
  const other = new Set(to.words.map((word) => word.stem));
  let matched = 0;
  let total = 0;
  from.words.forEach((word, index) => {
    const weight = (from.weights[index] ?? 0) * here.factor(word.stem);
    total += weight;
    if (other.has(word.stem)) matched += weight;
  });
  return { matched, total };
}
