import { CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { Newest } from '../core/newest';
import type { Session } from '../session';
import { Diagnoser, folderDiagnostics } from './diagnostics';

/** Sends diagnostics to clients that do not ask for them: of the open documents, and of every other file that has something to say. */
export function registerPushedDiagnostics(session: Session): void {
  const rounds = new Newest();
  /** By URI, what the client was told last. */
  const told = new Map<string, string>();
  session.onChanged.push(async () => {
    if (session.client.pullsDiagnostics) return;
    const counts = rounds.begin('');
    const found = new Map<string, readonly Diagnostic[]>(await folderDiagnostics(session, CancellationToken.None));
    const diagnoser = new Diagnoser(session, CancellationToken.None);
    for (const uri of session.workspace.openUris()) if (!found.has(uri)) found.set(uri, await diagnoser.of(uri));
    if (!counts()) return;
    for (const uri of new Set([...told.keys(), ...found.keys()])) {
      const diagnostics = [...(found.get(uri) ?? [])];
      const text = JSON.stringify(diagnostics);
      if (text === (told.get(uri) ?? '[]')) continue;
      if (diagnostics.length === 0) told.delete(uri);
      else told.set(uri, text);
      await session.connection.sendDiagnostics({ uri, diagnostics });
    }
  });
}
