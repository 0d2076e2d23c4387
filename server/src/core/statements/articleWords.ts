import { rowOf, type Row } from './pieces';
import type { Wording } from './wording';

// A stem and its count are one number.
const countShift = 10;
const mostCounted = (1 << countShift) - 1;

/** In how many of an article's statements each stem stands. */
export class StemCounts {
  /** In the order of stems. */
  private readonly counts: Row;

  /** @param stems the count of each stem, by its number; beyond 1,023 they count as that many. */
  constructor(readonly statements: number, stems: ReadonlyMap<number, number>) {
    this.counts = rowOf([...stems].sort(([a], [b]) => a - b).map(([stem, count]) => (stem << countShift) | Math.min(count, mostCounted)));
  }

  /** In how many statements a stem stands. */
  of(stem: number): number {
    const { numbers, from, length } = this.counts;
    let [low, high] = [from, from + length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = numbers[middle] ?? 0;
      const here = one >>> countShift;
      if (here === stem) return one & mostCounted;
      if (here < stem) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}

const least = 0.05;

/**
 * How telling a stem is between two articles: what stands in most of their statements (the people and places of the event) tells
 * little of which statement it is. Counted over the two articles alone, so that a third one changes nothing.
 */
export class ArticleWords {
  private readonly statements: number;
  private readonly weights = new Map<Wording, Weighed>();

  /** @param articles for each article, in how many of its statements each stem stands (`countStems`). */
  constructor(private readonly articles: readonly StemCounts[]) {
    this.statements = articles.reduce((sum, article) => sum + article.statements, 0);
  }

  /** 1 for a stem of one or two statements, falling to `least` for one that stands in each. */
  factor(stem: number): number {
    if (this.statements < 4) return 1;
    let count = 0;
    for (const article of this.articles) count += article.of(stem);
    if (count <= 2) return 1;
    const rarity = Math.log((this.statements + 2) / (count + 1)) / Math.log((this.statements + 2) / 3);
    return least + (1 - least) * Math.max(0, rarity);
  }

  /** What each stem of a wording's bag weighs here. */
  weightsOf(wording: Wording): readonly number[] {
    return this.weigh(wording).weights;
  }

  /** What all stems of a wording's bag weigh here. */
  totalOf(wording: Wording): number {
    return this.weigh(wording).total;
  }

  /** The share of a wording's weight that the articles do not take away from it. */
  tellingShare(wording: Wording): number {
    return this.weigh(wording).share;
  }

  private weigh(wording: Wording): Weighed {
    let weighed = this.weights.get(wording);
    if (weighed === undefined) {
      const { stems, weights: background } = wording.bag;
      const weights = background.map((weight, at) => weight * this.factor(stems[at] ?? 0));
      const [total, all] = [sum(weights), sum(background)];
      weighed = { weights, total, share: all === 0 ? 0 : total / all };
      this.weights.set(wording, weighed);
    }
    return weighed;
  }
}

interface Weighed {
  readonly weights: readonly number[];
  readonly total: number;
  readonly share: number;
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

/** Counts the stems of an article's statements. */
export function countStems(wordings: readonly Wording[]): StemCounts {
  const stems = new Map<number, number>();
  for (const { bag } of wordings) for (const stem of bag.stems) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  return new StemCounts(wordings.length, stems);
}

/** Between no articles in particular every stem keeps its weight. */
export function anywhere(): ArticleWords {
  return new ArticleWords([]);
}
