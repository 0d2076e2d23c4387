import { Uri, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { ServerCommands } from '../../server/src/protocol';
import type { SourceListChange } from '../../server/src/annotationFiles/listProtocol';
import { saveWhatItTouches } from './claims/writing';
import { registerCommand, UserError } from './errors';
import { Commands } from './names';
import { openPlace } from './places';
import type { Server } from './server';

/** Opens the folder's source list, with an entry for every article; makes it where there is none. */
export function registerSourceList(server: Server, log: LogOutputChannel): Disposable {
  return registerCommand(log, Commands.openSourceList, 'Opening the source list', async () => {
    const active = window.activeTextEditor?.document.uri;
    const folder = (active && workspace.getWorkspaceFolder(active)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new UserError('Open a folder of articles first.');
    const { uri } = await saveWhatItTouches(
      () => server.execute<SourceListChange>(ServerCommands.createSourceList, { uri: folder.toString() }),
      ({ uri: list, created, added }) => (created ? [list, list.replace(/sources\.json$/u, 'sources.schema.json')] : added ? [list] : []),
    );
    await openPlace(Uri.parse(uri), null);
  });
}
