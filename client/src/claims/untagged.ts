import type { Position, Range } from 'vscode-languageserver-types';

/** What the editor is told of an article, as far as this needs it. */
export interface TaggedArticle {
  readonly quotations: readonly { readonly range: Range; readonly type: string }[];
  readonly claims: readonly { readonly range: Range | null; readonly annotator: string }[];
}

/**
 * The next quotation or report that an annotator has no claim on, going on from a position and around the end of the article.
 * Scare quotes are nobody's reported words and are passed by.
 * @param annotator undefined: whoever's claims count.
 * @returns undefined where all are tagged.
 */
export function nextUntagged(article: TaggedArticle, annotator: string | undefined, from: Position, step: 1 | -1): Range | undefined {
  const own = article.claims.flatMap(({ range, annotator: owner }) =>
    range !== null && !isEmpty(range) && (annotator === undefined || owner === annotator) ? [range] : [],
  );
  const left = article.quotations
    .filter(({ range, type }) => type !== 'scare' && !own.some((tagged) => meet(tagged, range)))
    .map(({ range }) => range)
    .sort((a, b) => compare(a.start, b.start));
  return step === 1
    ? (left.find(({ start }) => compare(start, from) > 0) ?? left[0])
    : (left.findLast(({ end }) => compare(end, from) < 0) ?? left.at(-1));
}

const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;
const isEmpty = ({ start, end }: Range): boolean => compare(start, end) === 0;
const meet = (a: Range, b: Range): boolean => compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
