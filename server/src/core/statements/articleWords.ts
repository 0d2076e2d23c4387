import type { Wording } from './wording';

/** In how many of an article's statements each stem stands. */
export interface StemCounts {
  readonly statements: number;
  readonly stems: ReadonlyMap<string, number>;
}

/**
 * How telling a stem is between two articles: what stands in most of their statements (the people and places of the event) tells
 * little of which statement it is. Counted over the two articles alone, so that a third one changes nothing.
 */
export class ArticleWords {
  private readonly factors = new Map<string, number>();
  private readonly statements: number;
  private readonly counts: readonly ReadonlyMap<string, number>[];

  /** @param articles for each article, in how many of its statements each stem stands (`countStems`). */
  constructor(articles: readonly StemCounts[]) {
    this.statements = articles.reduce((sum, article) => sum + article.statements, 0);
    this.counts = articles.map((article) => article.stems);
  }

  /** 1 for a stem of one or two statements, falling to 0.15 for one that stands in each. */
  factor(stem: string): number {
    let factor = this.factors.get(stem);
    if (factor === undefined) {
      const count = this.counts.reduce((sum, stems) => sum + (stems.get(stem) ?? 0), 0);
      const rarity = Math.log((this.statements + 2) / (Math.max(2, count) + 1)) / Math.log((this.statements + 2) / 3);
      factor = this.statements < 4 ? 1 : 0.15 + 0.85 * Math.max(0, rarity);
      this.factors.set(stem, factor);
    }
    return factor;
  }
}

/** Counts the stems of an article's statements. */
export function countStems(wordings: readonly Wording[]): StemCounts {
  const stems = new Map<string, number>();
  for (const wording of wordings) for (const stem of wording.stems()) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  return { statements: wordings.length, stems };
}

/** Between no articles in particular every stem keeps its weight. */
export const anywhere = new ArticleWords([]);
