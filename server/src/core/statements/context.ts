import type { MatchedArticle } from './matchedArticle';
import { probability, type ContextFeatures } from './scorer';
import type { Wording } from './wording';

/** A candidate pair with its own log-odds; `left` is of the one article, `right` of the other. */
export interface OwnPair {
  readonly left: Wording;
  readonly right: Wording;
  readonly own: number;
}

/**
 * What the candidate pairs of two articles tell of each other.
 * @param pairs every candidate pair of the two articles.
 * @returns one for each pair, in the same order.
 */
export function contextOf(pairs: readonly OwnPair[], left: MatchedArticle, right: MatchedArticle): ContextFeatures[] {
  const scores = new Map<Wording, Map<Wording, number>>();
  for (const pair of pairs) {
    const row = scores.get(pair.left) ?? new Map<Wording, number>();
    row.set(pair.right, probability(pair.own));
    scores.set(pair.left, row);
  }
  const columns = new Map<Wording, Map<Wording, number>>();
  for (const [one, row] of scores) {
    for (const [other, score] of row) columns.set(other, (columns.get(other) ?? new Map<Wording, number>()).set(one, score));
  }
  const scoreOf = (one: Wording | undefined, other: Wording | undefined): number =>
    one === undefined || other === undefined ? 0 : (scores.get(one)?.get(other) ?? 0);

  return pairs.map((pair) => {
    const lefts = [pair.left, ...left.overlapping(pair.left)];
    const rights = [pair.right, ...right.overlapping(pair.right)];
    let around = 0;
    for (const one of lefts) if (one !== pair.left) around = Math.max(around, scoreOf(one, pair.right));
    for (const other of rights) if (other !== pair.right) around = Math.max(around, scoreOf(pair.left, other));
    let rival = 0;
    for (const [other, score] of scores.get(pair.left) ?? []) if (!rights.includes(other)) rival = Math.max(rival, score);
    for (const [other, score] of columns.get(pair.right) ?? []) if (!lefts.includes(other)) rival = Math.max(rival, score);
    let beside = 0;
    for (const step of [-1, 1]) {
      const [one, other] = [left.beside(pair.left, step), right.beside(pair.right, step)];
      if (one !== undefined && other !== undefined && !lefts.includes(one) && !rights.includes(other)) beside = Math.max(beside, scoreOf(one, other));
    }
    return { own: pair.own, around, rival: Math.max(0, rival - probability(pair.own)), beside };
  });
}
