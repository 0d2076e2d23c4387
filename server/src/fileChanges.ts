import { LSPErrorCodes, ResponseError, type CreateFile, type TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from './core/claims/recordFile';
import type { Session } from './session';

/** A change to one file, not yet made; `current` is undefined where the file has to be made. */
export interface FileChange {
  readonly uri: string;
  readonly current: string | undefined;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** Makes changes to files as one workspace edit. @throws ResponseError where the editor does not make them: nothing was written then. */
export async function applyChanges(session: Session, label: string, changes: readonly FileChange[]): Promise<void> {
  const { connection, workspace, claims, client } = session;
  const documentChanges = changes.flatMap(({ uri, current, edits }): (CreateFile | TextDocumentEdit)[] => {
    const document = TextDocument.create(uri, '', 0, current ?? '');
    const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
    const edit: TextDocumentEdit = {
      textDocument: { uri, version: workspace.document(uri)?.version ?? null },
      edits: edits.map(({ start, end, newText }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText })),
    };
    return current === undefined && client.createsFiles ? [create, edit] : [edit];
  });
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit: { documentChanges } });
  if (!applied) throw refused(`The editor did not make the change${failureReason === undefined ? '' : ` (${failureReason})`}: nothing was written. Try again.`);
  for (const { uri, current, text } of changes) {
    workspace.expect(uri, current, text);
    claims.invalidate(uri);
    await session.nameLists.refresh(uri);
    await session.decisions.refresh(uri);
  }
  session.changed();
}

/** Why a command is not done, for the person who gave it. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
