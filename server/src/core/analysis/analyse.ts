import type { Article } from '../text/article';
import type { ArticleAnalysis } from '../attribution/attribution';
import { readArticle } from '../text/readArticle';
import { KeptReading } from '../text/keptReading';
import { findQuotations } from '../quotations/findQuotations';
import { attribute } from '../attribution/attribute';
import { KeptCandidates } from '../attribution/quotationSpeakers/candidates';
import { KeptCoreference } from '../attribution/coreference/keptCoreference';

/** What is kept of an article's last analysis, so that its next one costs little more than what was edited. */
export class KeptAnalysis {
  readonly reading = new KeptReading();
  readonly candidates = new KeptCandidates(() => this.reading.paragraphs);
  readonly coreference = new KeptCoreference();
}

/**
 * Reads one article from its bare text to its attributions.
 * @param article text and name; offsets in the result are UTF-16 code units into its text.
 * @param kept what is kept of the article's last analysis, brought up to this one; the result is the same without it.
 */
export function analyse(article: Article, kept?: KeptAnalysis): ArticleAnalysis {
  const read = readArticle(article, kept?.reading);
  return attribute(read, findQuotations(read, kept?.reading.paragraphs), undefined, kept);
}
