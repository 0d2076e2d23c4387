import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';
import { coverage, share } from './bag';

export interface Alignment {
  /** The larger of the two shares covered, 0 to 1: near 1 where one wording holds the other. */
  readonly whole: number;
  /** The smaller share. */
  readonly both: number;
  /** Weight of what matched. */
  readonly mass: number;
}

/** Aligns two whole wordings, word by word wherever they stand, weighted by how rare the words are (after Sultan et al., 2014). */
export function alignment(a: Wording, b: Wording, here: ArticleWords): Alignment {
  const left = coverage(a.bag, b.bag, here);
  const right = coverage(b.bag, a.bag, here);
  return {
    whole: Math.max(share(left), share(right)),
    both: Math.min(share(left), share(right)),
    mass: Math.min(left.matched, right.matched),
  };
}

/**
 * The best clause of the one against a clause of the other: harmonic mean of the shares covered, less where little weight matched.
 * Long quotations share a topic with much; a shared clause is a shared statement.
 */
export function bestClause(a: Wording, b: Wording, here: ArticleWords): number {
  let best = 0;
  for (const one of a.clauses) {
    for (const other of b.clauses) {
      const left = coverage(one, other, here);
      if (left.matched === 0) continue;
      const right = coverage(other, one, here);
      const [p, r] = [share(left), share(right)];
      const enough = Math.min(1, Math.min(left.matched, right.matched) / enoughWeight);
      best = Math.max(best, p + r === 0 ? 0 : (2 * p * r) / (p + r) * enough);
    }
  }
  return best;
}

const enoughWeight = 8;
