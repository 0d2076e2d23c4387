import type { ArticleWords } from '../articleWords';
import { relatives } from '../synonyms';
import type { Word } from '../words';

/** Distinct stems with their weights: of a wording or of one of its clauses. */
export type Bag = ReadonlyMap<string, number>;

/** Stems without weight are left out. */
export function bagOf(words: readonly Word[], weights: readonly number[]): Bag {
  const bag = new Map<string, number>();
  words.forEach((word, index) => {
    const weight = weights[index] ?? 0;
    if (weight > 0) bag.set(word.stem, Math.max(weight, bag.get(word.stem) ?? 0));
  });
  return bag;
}

export interface Coverage {
  /** Weight of what `from` has that `to` has too, by stem or by meaning. */
  readonly matched: number;
  readonly total: number;
}

/** How much of one bag another covers; a word of like meaning covers in part. */
export function coverage(from: Bag, to: Bag, here: ArticleWords): Coverage {
  let matched = 0;
  let total = 0;
  for (const [stem, background] of from) {
    const weight = background * here.factor(stem);
    total += weight;
    if (to.has(stem)) {
      matched += weight;
      continue;
    }
    const others = relatives(stem);
    if (others === undefined) continue;
    let best = 0;
    if (others.size < to.size) {
      for (const [other, strength] of others) if (strength > best && to.has(other)) best = strength;
    } else {
      for (const other of to.keys()) best = Math.max(best, others.get(other) ?? 0);
    }
    matched += best * weight;
  }
  return { matched, total };
}

/** The share that is covered; 0 of nothing. */
export function share({ matched, total }: Coverage): number {
  return total === 0 ? 0 : matched / total;
}
