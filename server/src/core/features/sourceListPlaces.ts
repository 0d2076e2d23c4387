import { findNodeAtLocation, getLocation, parseTree, type Node } from 'jsonc-parser';
import { CompletionItemKind, type CompletionItem, type DocumentLink, type Position, type Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entryOf, type ListedArticle } from '../sources/newSourceList';
import { parseSourceList } from '../sources/sourceList';

/** A source list as it is open. */
interface OpenList {
  readonly uri: string;
  readonly text: string;
}

/**
 * The articles that can be named at a place of a source list: those of the folder that have no entry of their own. With its value
 * where the entry is new, without where it has one already.
 */
export function sourcePathCompletions({ uri, text }: OpenList, position: Position, articles: readonly ListedArticle[]): CompletionItem[] {
  const document = TextDocument.create(uri, 'json', 0, text);
  const offset = document.offsetAt(position);
  const {
    path: [list, , ...deeper],
    isAtPropertyKey,
    previousNode,
  } = getLocation(text, offset);
  if (list !== 'articles' || deeper.length > 0 || !isAtPropertyKey) return [];
  const key = previousNode && previousNode.offset < offset && offset <= previousNode.offset + previousNode.length ? previousNode : null;
  const range: Range = key ? rangeIn(document, key) : { start: position, end: position };
  const hasValue = /^\s*:/u.test(text.slice(document.offsetAt(range.end)));
  const listed = new Set(
    parseSourceList(text)
      .entries.filter(({ start }) => start !== key?.offset)
      .map(({ path }) => path),
  );
  return articles
    .filter(({ path }) => !listed.has(path))
    .map((article, n) => ({
      label: article.path,
      kind: CompletionItemKind.File,
      filterText: JSON.stringify(article.path),
      sortText: String(n).padStart(5, '0'),
      textEdit: { range, newText: hasValue ? JSON.stringify(article.path) : entryOf(article) },
    }));
}

/** Links from the paths of a source list to the articles that they name. @param uriOf an article's URI; undefined where there is none. */
export function sourcePathLinks({ uri, text }: OpenList, uriOf: (path: string) => string | undefined): DocumentLink[] {
  const document = TextDocument.create(uri, 'json', 0, text);
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['articles']);
  return (list?.type === 'object' ? (list.children ?? []) : []).flatMap(({ children: [key] = [] }): DocumentLink[] => {
    const path: unknown = key?.value;
    if (key === undefined || typeof path !== 'string') return [];
    const target = uriOf(path);
    return target === undefined
      ? []
      : [
          {
            range: rangeIn(document, { offset: key.offset + 1, length: Math.max(0, key.length - 2) }),
            target,
            tooltip: 'Open the article',
          },
        ];
  });
}

function rangeIn(document: TextDocument, { offset, length }: Pick<Node, 'offset' | 'length'>): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
