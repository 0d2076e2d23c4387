import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import picomatch from 'picomatch';
import type { TextEdit } from '../annotationFiles/recordFile';
import { entryOf, type ListedArticle } from './newSourceList';
import { isGlob } from './sourceList';

/**
 * The edits that give a source list entries for articles that it has none for, neither of their own nor by a glob. Everything that
 * stands in the list stays letter by letter; a new entry comes behind the one before it where the list is in order, otherwise at the end.
 * @param text of the list; comments and a comma behind the last value are allowed.
 * @returns none where nothing is missing, and where the list cannot be read all the way: its mistakes are told where they are.
 */
export function addedSources(text: string, articles: readonly ListedArticle[]): TextEdit[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['articles']);
  if (errors.length > 0 || list?.type !== 'object') return [];
  const properties = list.children ?? [];
  const paths = properties.map(pathOf);
  const means = paths.filter(isGlob).map((glob) => picomatch(glob));
  const missing = articles
    .filter(({ path }) => !paths.includes(path) && !means.some((fits) => fits(path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const inOrder = paths.every((path, n) => n === 0 || (paths[n - 1] ?? '') < path);
  const after = new Map<Node | null, ListedArticle[]>();
  for (const article of missing) {
    const before = (inOrder ? properties.findLast((property) => pathOf(property) < article.path) : properties.at(-1)) ?? null;
    after.set(before, [...(after.get(before) ?? []), article]);
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = indentOf(text, properties[0]);
  return [...after].flatMap(([property, some]) => {
    const entries = some.map((article) => `${lineEnd}${indent}${entryOf(article)}`).join(',');
    return property === null ? [atTheTop(list, entries, lineEnd)] : behind(text, property, entries);
  });
}

function pathOf({ children: [key] = [] }: Node): string {
  return String(key?.value);
}

function atTheTop({ offset, children = [] }: Node, entries: string, lineEnd: string): TextEdit {
  return { start: offset + 1, end: offset + 1, newText: children.length > 0 ? `${entries},` : `${entries}${lineEnd}  ` };
}

/** Behind a property, its comma and the comment that ends its line. */
function behind(text: string, { offset, length }: Node, entries: string): TextEdit[] {
  const end = offset + length;
  const rest = text.slice(end);
  const [whole = '', comma] =
    /^[^\S\r\n]*(,?)[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[^\S\r\n]*)?(?=\r?\n|$)/u.exec(rest) ?? /^\s*(,)/u.exec(rest) ?? [];
  const at = end + whole.length;
  if (comma === ',') return [{ start: at, end: at, newText: `${entries},` }];
  return at === end
    ? [{ start: end, end, newText: `,${entries}` }]
    : [
        { start: end, end, newText: ',' },
        { start: at, end: at, newText: entries },
      ];
}

/** What a property that begins its line is indented by. */
function indentOf(text: string, property: Node | undefined): string {
  return property === undefined ? '    ' : (/(?:^|[\r\n])([^\S\r\n]*)$/u.exec(text.slice(0, property.offset))?.[1] ?? '    ');
}
