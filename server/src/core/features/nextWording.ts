import type { Location, Position } from 'vscode-languageserver-types';
import type { FolderIndex } from '../folder/folderIndex';
import { locationOf, offsetAt } from './places';
import { memberPlaces } from './sameStatement';
import { targetAt } from './target';

/**
 * The next wording, or the one before, of the statement at a position: through the articles by path, and round again.
 * @returns null where nothing was said there, or nowhere else.
 */
export function nextWording(index: FolderIndex, uri: string, position: Position, step: 1 | -1): Location | null {
  const analysis = index.analysis(uri);
  const target = analysis && targetAt(analysis, offsetAt(analysis.article, position));
  if (target?.kind !== 'attribution') return null;
  const members = memberPlaces(index, index.statementOf(target.attribution.id));
  const at = members.findIndex(({ attribution }) => attribution.id === target.attribution.id);
  const next = members[(at + step + members.length) % members.length];
  return members.length < 2 || at < 0 || !next ? null : locationOf(next.analysis.article, next.attribution.content);
}
