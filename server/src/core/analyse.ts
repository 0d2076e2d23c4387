import type { Article } from './text/article';
import type { ArticleAnalysis } from './attribution/attribution';
import { readArticle } from './text/readArticle';
import { findQuotations } from './quotations/findQuotations';
import { attribute } from './attribution/attribute';

/**
 * Reads one article from its bare text to its attributions.
 * @param article text and name; offsets in the result are UTF-16 code units into its text.
 */
export function analyse(article: Article): ArticleAnalysis {
  const read = readArticle(article);
  return attribute(read, findQuotations(read));
}
