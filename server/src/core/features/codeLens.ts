import type { CodeLens } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folder/folderIndex';
import type { Statement } from '../statements/statement';
import { rangeOf } from './places';
import { possiblySame, sourceCount } from './sameStatement';
import { shortened, words } from './words';
import { count } from '../count';

/** Client command that lists the places of a statement; a lens is text alone where the client does not know it. */
export const listPlaces = 'crossquote.findSameStatement';

const mostOfOpening = 28;

/**
 * Above words that other articles have too: in how many sources they stand, and whether those disagree. Where a line has
 * several such stretches, each lens says by its first words which one it means.
 */
export function codeLenses(index: FolderIndex, uri: string, commands: readonly string[]): CodeLens[] {
  const analysis = index.analysis(uri);
  if (!analysis) return [];
  const done = new Set<string>();
  const found = analysis.attributions.flatMap(({ id, outer, content }) => {
    const statement = index.statementOf(id);
    if (!statement || done.has(statement.id)) return [];
    const sources = sourceCount(index, id);
    const possible = possiblySame(index, id).length;
    if (sources < 2 && possible === 0) return [];
    done.add(statement.id);
    const title = [
      ...(sources < 2 ? [] : [count(sources, 'source')]),
      ...disagreements(statement),
      ...(possible === 0 ? [] : [`${possible} possibly the same`]),
    ].join(' · ');
    return [{ range: rangeOf(analysis.article, outer), opening: shortened(words(analysis.article, content), mostOfOpening), title }];
  });
  const onLine = new Map<number, number>();
  for (const { range } of found) onLine.set(range.start.line, (onLine.get(range.start.line) ?? 0) + 1);
  return found.map(({ range, opening, title }) => ({
    range,
    command: {
      title: (onLine.get(range.start.line) ?? 0) > 1 ? `“${opening}” ${title}` : title,
      command: commands.includes(listPlaces) ? listPlaces : '',
      arguments: [uri, range],
    },
  }));
}

function disagreements({ conflicts }: Statement): string[] {
  return conflicts.map(({ kind }) => (kind === 'speaker' ? 'articles disagree on who said it' : `articles disagree on a ${kind}`));
}
