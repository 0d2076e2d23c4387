import type { CodeLens } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folderIndex';
import type { Statement } from '../statements/statement';
import { rangeOf } from './places';
import { sourceCount } from './sameStatement';
import { count } from './words';

/** Client command that lists the places of a statement; a lens is text alone where the client does not know it. */
export const listPlaces = 'crossquote.findSameStatement';

/** Above words that other articles have too: in how many sources they stand, and whether those disagree. */
export function codeLenses(index: FolderIndex, uri: string, commands: readonly string[]): CodeLens[] {
  const analysis = index.analysis(uri);
  if (!analysis) return [];
  const done = new Set<string>();
  return analysis.attributions.flatMap(({ id, outer }) => {
    const statement = index.statementOf(id);
    const sources = sourceCount(index, id);
    if (!statement || sources < 2 || done.has(statement.id)) return [];
    done.add(statement.id);
    const range = rangeOf(analysis.article, outer);
    const title = [count(sources, 'source'), ...disagreements(statement)].join(' · ');
    return [{ range, command: { title, command: commands.includes(listPlaces) ? listPlaces : '', arguments: [uri, range] } }];
  });
}

function disagreements({ conflicts }: Statement): string[] {
  return conflicts.map(({ kind }) => (kind === 'speaker' ? 'articles disagree on who said it' : `articles disagree on a ${kind}`));
}
