import { CancellationToken } from 'vscode-languageserver';
import { uriOf } from './core/claims/claimStore';
import { sourceListPath, sourceListSchemaPath } from './core/claims/paths';
import { planSourceList } from './core/sources/newSourceList';
import { applyChanges, refused } from './fileChanges';
import type { Session } from './session';
import { canonicalUri, folderUri, pathWithin } from './workspace/uris';

/**
 * Gives a folder its source list, with an entry for each of its articles, and the schema beside it, where it has none.
 * @param given a folder that is open, or a file in one.
 * @throws ResponseError whose message says what to do.
 */
export async function createSourceList(session: Session, given: string): Promise<{ uri: string; created: boolean }> {
  const { workspace, articles } = session;
  const folder = workspace.folders.find((open) => open === folderUri(given)) ?? workspace.folderOf(canonicalUri(given));
  if (folder === undefined) throw refused('The source list is kept in the folder that is open: open the folder that holds the articles first.');
  const read = (path: string): Promise<string | undefined> => workspace.read(uriOf(folder, path), CancellationToken.None);
  const known = articles.indexOf(`${folder}/`).analyses().flatMap(({ article: { uri, text } }) => {
    const path = pathWithin(folder, uri);
    return path === undefined ? [] : [{ path, text }];
  });
  const plans = planSourceList({ list: await read(sourceListPath), schema: await read(sourceListSchemaPath) }, known);
  const changes = plans.map(({ path, text }) => ({ uri: uriOf(folder, path), current: undefined, edits: [{ start: 0, end: 0, newText: text }], text }));
  if (changes.length > 0) await applyChanges(session, 'Make the source list', changes);
  return { uri: uriOf(folder, sourceListPath), created: changes.length > 0 };
}
