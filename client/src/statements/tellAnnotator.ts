import { Disposable, workspace, type LogOutputChannel } from 'vscode';
import { Annotator } from '../../../server/src/protocol';
import { knownAnnotator } from '../claims/annotator';
import { inBackground } from '../errors';
import type { Server } from '../server';

/** Tells the server who annotates, as far as setting and Git say: a person's own decisions go before those of others. */
export function tellAnnotator(server: Server, log: LogOutputChannel): Disposable {
  const tell = (): void => {
    inBackground(log, 'Telling who annotates', async () => {
      const folder = workspace.workspaceFolders?.[0]?.uri;
      if (!server.started || folder === undefined) return;
      const name = await knownAnnotator(folder, log);
      if (name !== undefined) await (await server.start()).sendNotification(Annotator, { name });
    });
  };
  return Disposable.from(
    server.onDidStart(tell),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('crossquote.annotator')) tell();
    }),
  );
}
