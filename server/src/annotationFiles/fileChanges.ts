import {
  CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type CreateFile,
  type DeleteFile,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/annotationFiles/recordFile';
import type { Session } from '../session';
import { nameOf } from '../workspace/uris';

/** A change to one file, not yet made; `current` is undefined where the file has to be made. */
export interface FileChange {
  readonly uri: string;
  readonly current: string | undefined;
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** A file changed between planning and writing: planning on it as it is now may work. */
export class ChangedMeanwhileError extends ResponseError<void> {
  constructor(path: string) {
    super(
      LSPErrorCodes.RequestFailed,
      `${path} was changed by another program at this moment: nothing was written. Try again, and see that annotations/ is a folder that can be written to.`,
    );
  }
}

/**
 * Makes changes to files as one workspace edit. A file of records that nothing is left in is deleted, where the editor can.
 * @throws ChangedMeanwhileError where a file is not what the change was planned on; nothing was written then.
 * @throws ResponseError where the editor does not make the changes: nothing was written then; or where somebody else wrote at the same time.
 */
export async function applyChanges(session: Session, label: string, changes: readonly FileChange[]): Promise<void> {
  const { connection, workspace, claims } = session;
  for (const { uri, current } of changes)
    if ((await workspace.read(uri, CancellationToken.None)) !== current) throw new ChangedMeanwhileError(nameOf(uri));
  const closed = changes.filter(({ uri }) => workspace.document(uri) === undefined);
  const documentChanges = changes.flatMap((change) => operationsOf(session, change));
  const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit: { documentChanges } });
  if (!applied)
    throw refused(
      `The editor did not make the change${failureReason === undefined ? '' : ` (${failureReason})`}: nothing was written. Try again.`,
    );
  for (const { uri, current, text } of changes) {
    workspace.expect(uri, current, text);
    claims.invalidate(uri);
    await session.lists.refresh(uri);
    await session.decisions.refresh(uri);
  }
  session.changed();
  for (const change of closed) await requireAsPlanned(session, change);
}

function operationsOf(
  { workspace, client }: Session,
  { uri, current, edits, text }: FileChange,
): (CreateFile | TextDocumentEdit | DeleteFile)[] {
  const document = TextDocument.create(uri, '', 0, current ?? '');
  const edit: TextDocumentEdit = {
    textDocument: { uri, version: workspace.document(uri)?.version ?? null },
    edits: edits.map(({ start, end, newText }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText,
    })),
  };
  if (current === undefined) return client.createsFiles ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
  // The text goes first: an editor may keep the buffer of a deleted file, and must not keep what was removed.
  return text.trim() === '' && uri.endsWith('.jsonl') && client.deletesFiles
    ? [edit, { kind: 'delete', uri, options: { ignoreIfNotExists: true } }]
    : [edit];
}

/** Edits of a file that is not open carry no version: whoever else wrote it in the same instant is found out afterwards. */
async function requireAsPlanned({ workspace }: Session, { uri, current, text }: FileChange): Promise<void> {
  const now = await workspace.read(uri, CancellationToken.None);
  // The file as it was: the editor has the change in a buffer that is not saved.
  if (now === undefined || now === text || now === current || [text, current ?? ''].map(withPlainLineEnds).includes(withPlainLineEnds(now)))
    return;
  throw refused(
    `${nameOf(uri)} was changed by another program at the same moment as by this change. Open it and look whether every claim is there; undo takes this change back.`,
  );
}

const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');

/** Why a command is not done, for the person who gave it. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
