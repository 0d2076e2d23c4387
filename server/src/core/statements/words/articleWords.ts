import { rowOf, type Row } from '../tables/pieces';
import { stemCount } from './stemIds';
import type { Weighed } from './unpacked';
import type { Wording } from './wording';

// A stem and its count are one number.
const countShift = 10;
const mostCounted = (1 << countShift) - 1;

/** In how many of an article's statements each stem stands. */
export class StemCounts {
  /** In the order of stems. */
  private readonly counts: Row;

  /** @param stems the count of each stem, by its number; beyond 1,023 they count as that many. */
  constructor(
    readonly statements: number,
    stems: ReadonlyMap<number, number>,
  ) {
    this.counts = rowOf([...stems].sort(([a], [b]) => a - b).map(([stem, count]) => (stem << countShift) | Math.min(count, mostCounted)));
  }

  /** Adds the counts, times a number, to those of a table by stem. */
  addTo(table: Int32Array, times: number): void {
    const { numbers, from, length } = this.counts;
    for (let at = from; at < from + length; at++) {
      const one = numbers[at] ?? 0;
      const stem = one >>> countShift;
      table[stem] = (table[stem] ?? 0) + times * (one & mostCounted);
    }
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
/** By number of statements, then by count: the factor of a stem. */
const factors: number[][] = [];

// Two articles are compared pair by pair, and one of them with others next: in how many of their statements each stem stands is in a
// table meanwhile.
let counted = new Int32Array(1024);
let entered: readonly StemCounts[] = [];

/**
 * How telling a stem is between two articles: what stands in most of their statements (the people and places of the event) tells
 * little of which statement it is. Counted over the two articles alone, so that a third one changes nothing.
 */
export class ArticleWords {
  private readonly statements: number;
  /** By count, the factor of a stem. */
  private readonly factors: number[];

  /** @param articles for each article, in how many of its statements each stem stands (`countStems`). */
  constructor(private readonly articles: readonly StemCounts[]) {
    this.statements = articles.reduce((sum, article) => sum + article.statements, 0);
    this.factors = factors[this.statements] ??= [1, 1, 1];
  }

  /** 1 for a stem of one or two statements, falling to `least` for one that stands in each. */
  factor(stem: number): number {
    if (this.statements < 4) return 1;
    if (entered !== this.articles) enter(this.articles);
    const count = counted[stem] ?? 0;
    return this.factors[count] ?? this.work(count);
  }

  /** What each stem of a wording's bag weighs here, until another asks of the same wording. */
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

  private work(count: number): number {
    const rarity = Math.log((this.statements + 2) / (count + 1)) / Math.log((this.statements + 2) / 3);
    return (this.factors[count] = least + (1 - least) * Math.max(0, rarity));
  }

  private weigh(wording: Wording): Weighed {
    const weighed = wording.here;
    if (weighed.by === this) return weighed;
    const { stems, weights: background } = wording.bag;
    const { weights } = weighed;
    let total = 0;
    let all = 0;
    for (let at = 0; at < stems.length; at++) {
      const plain = background[at] ?? 0;
      const weight = plain * this.factor(stems[at] ?? 0);
      weights[at] = weight;
      total += weight;
      all += plain;
    }
    weighed.by = this;
    weighed.total = total;
    weighed.share = all === 0 ? 0 : total / all;
    return weighed;
  }
}

/** Puts articles' counts in place of those that are in the table; what is in it already stays. */
function enter(articles: readonly StemCounts[]): void {
  const gone = [...entered];
  const come: StemCounts[] = [];
  for (const article of articles) {
    const at = gone.indexOf(article);
    if (at < 0) come.push(article);
    else gone.splice(at, 1);
  }
  for (const article of gone) article.addTo(counted, -1);
  if (counted.length <= stemCount()) counted = larger(counted);
  for (const article of come) article.addTo(counted, 1);
  entered = articles;
}

function larger(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(2 * stemCount());
  after.set(before);
  return after;
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
