import type { Range } from 'vscode-languageserver-types';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { Article } from '../text/article';
import type { Span } from '../text/span';
import { spanOf } from './places';
import { attributionsAt } from './words';

/**
 * The passage that a person means to tag: what is selected, without white space at its ends; with nothing selected, the
 * words of the narrowest quotation or report around the cursor.
 * @returns null where nothing stands there.
 */
export function taggable(article: Article, analysis: ArticleAnalysis | undefined, range: Range): Span | null {
  const { start, end } = spanOf(article, range);
  if (start === end) return (analysis && attributionsAt(analysis, start)[0]?.content) ?? null;
  const selected = article.text.slice(start, end);
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  return to > from ? { start: from, end: to } : null;
}

/** Whether a passage is a quotation or report as a whole, with or without its marks. */
export function isWholeAttribution(analysis: ArticleAnalysis | undefined, span: Span): boolean {
  return (
    analysis?.attributions.some(({ content, outer }) =>
      [content, outer].some(({ start, end }) => start === span.start && end === span.end),
    ) ?? false
  );
}
