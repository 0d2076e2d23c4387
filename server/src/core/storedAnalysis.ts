import type { ArticleAnalysis } from './attribution/attribution';
import type { Article } from './text/article';
import { ShelvedArticle } from './text/shelvedArticle';

/** What an article's analysis found, as it can be kept outside memory: it depends on the text alone. */
export interface StoredAnalysis extends Omit<ArticleAnalysis, 'article'> {
  /** What each attribution's content reads as once damage is repaired. */
  readonly wordings: readonly string[];
}

/** The analysis of an article with just the text that a stored one is of; the article may have another path. */
export function restored(article: Article, { quotations, mentions, speakers, attributions }: StoredAnalysis): ArticleAnalysis {
  return {
    article: new ShelvedArticle(article), quotations, mentions, speakers,
    attributions: attributions.map((attribution, n) => ({ ...attribution, id: `${article.path}#${n + 1}` })),
  };
}
