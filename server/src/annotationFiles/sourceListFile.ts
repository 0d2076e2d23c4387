import { CancellationToken } from 'vscode-languageserver';
import { uriOf } from '../core/annotationFiles/uris';
import { sourceListPath, sourceListSchemaPath } from '../core/annotationFiles/paths';
import { applyEdits } from '../core/annotationFiles/recordFile';
import { addedSources } from '../core/sources/addedSources';
import { planSourceList } from '../core/sources/newSourceList';
import { applyChanges, refused } from './fileChanges';
import type { SourceListChange } from './listProtocol';
import type { Session } from '../session';
import { listedArticles } from './sourceListFeatures';
import { canonicalUri, folderUri } from '../workspace/uris';

/**
 * Gives a folder its source list, with an entry for each of its articles, and the schema beside it; one that is there gets entries for
 * the articles that it has none for.
 * @param given a folder that is open, or a file in one.
 * @throws ResponseError whose message says what to do.
 */
export async function createSourceList(session: Session, given: string): Promise<SourceListChange> {
  const { workspace } = session;
  const folder = workspace.folders.find((open) => open === folderUri(given)) ?? workspace.folderOf(canonicalUri(given));
  if (folder === undefined)
    throw refused('The source list is kept in the folder that is open: open the folder that holds the articles first.');
  const read = (path: string): Promise<string | undefined> => workspace.read(uriOf(folder, path), CancellationToken.None);
  const known = listedArticles(session, folder);
  const list = await read(sourceListPath);
  const uri = uriOf(folder, sourceListPath);
  if (list !== undefined) {
    const edits = addedSources(list, known);
    if (edits.length > 0)
      await applyChanges(session, 'Add articles to the source list', [{ uri, current: list, edits, text: applyEdits(list, edits) }]);
    return { uri, created: false, added: edits.length > 0 };
  }
  const plans = planSourceList({ list, schema: await read(sourceListSchemaPath) }, known);
  const changes = plans.map(({ path, text }) => ({
    uri: uriOf(folder, path),
    current: undefined,
    edits: [{ start: 0, end: 0, newText: text }],
    text,
  }));
  await applyChanges(session, 'Make the source list', changes);
  return { uri, created: true, added: false };
}
