import type { ArticleAnalysis, Attribution } from '../core/attribution/attribution';
import type { FolderIndex } from '../core/folder/folderIndex';
import type { Article } from '../core/text/article';
import { lineAndColumn } from '../core/features/places';
import { percent, words } from '../core/features/words';
import { count } from '../core/count';

/** An article's attributions for people, one paragraph each: place, who said it, the words, who else reports it. */
export function articleListing(index: FolderIndex, analysis: ArticleAnalysis, links: boolean): string {
  const { article, attributions } = analysis;
  const entries = attributions.map((one) => `  ${headOf(index, analysis, one, links)}\n    ${words(article, one.outer)}\n`);
  return `${article.path}: ${attributions.length} found\n${entries.join('')}\n`;
}

function headOf(index: FolderIndex, { article }: ArticleAnalysis, one: Attribution, links: boolean): string {
  const { line, column } = lineAndColumn(article, one.outer.start);
  const others = links ? otherArticles(index, one.id) : 0;
  const elsewhere = others === 0 ? '' : `, in ${count(others, 'other article')}`;
  return `${article.path}:${line}:${column}  ${one.type}, ${whoOf(index, article, one)}, ${percent(one.confidence)} sure${elsewhere}`;
}

function whoOf(index: FolderIndex, article: Article, one: Attribution): string {
  if (one.type === 'scare') return 'nobody’s words';
  const mention = one.mention && words(article, one.mention);
  const speaker = index.speakerOf(article.uri, one.speaker)?.canonical ?? mention ?? 'speaker unknown';
  return mention === null || mention === speaker ? speaker : `${speaker} (“${mention}”)`;
}

function otherArticles(index: FolderIndex, id: string): number {
  const here = index.locate(id)?.analysis.article.uri;
  const uris = (index.statementOf(id)?.members ?? []).map((member) => index.locate(member)?.analysis.article.uri);
  return new Set(uris.filter((uri) => uri !== here)).size;
}
