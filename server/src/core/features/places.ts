// From offsets to the language server protocol's positions and back.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Article } from '../text/article';
import type { Span } from '../text/span';

const documents = new WeakMap<Article, TextDocument>();

function documentOf(article: Article): TextDocument {
  const known = documents.get(article);
  if (known) return known;
  const made = TextDocument.create(article.uri, 'news-article', article.version, article.text);
  documents.set(article, made);
  return made;
}

/** Line and character, both from 0, of an offset into the article's text. */
export function positionAt(article: Article, offset: number): Position {
  return documentOf(article).positionAt(offset);
}

/** The offset of a position; a position beyond the end of its line or text gives that end. */
export function offsetAt(article: Article, position: Position): number {
  return documentOf(article).offsetAt(position);
}

export function rangeOf(article: Article, span: Span): Range {
  return { start: positionAt(article, span.start), end: positionAt(article, span.end) };
}

export function spanOf(article: Article, range: Range): Span {
  return { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
}

export function locationOf(article: Article, span: Span): Location {
  return { uri: article.uri, range: rangeOf(article, span) };
}

/** Line and column, both from 1, as `file:line:column` has them; `line,column` is what a link's fragment takes. */
export function lineAndColumn(article: Article, offset: number): { line: number; column: number } {
  const { line, character } = positionAt(article, offset);
  return { line: line + 1, column: character + 1 };
}
