import { CancellationToken } from 'vscode-languageserver';
import { uriOf } from '../core/annotationFiles/uris';
import { planCodebook } from '../core/claims/codebook/newCodebook';
import { codebookPath, codebookSchemaPath } from '../core/annotationFiles/paths';
import type { FileChange } from './fileChanges';
import type { Session } from '../session';

/** The changes that give a folder its codebook, and the schema beside it; none where it has one. */
export async function codebookChanges(session: Session, folder: string): Promise<FileChange[]> {
  const read = (path: string): Promise<string | undefined> => session.workspace.read(uriOf(folder, path), CancellationToken.None);
  const plans = planCodebook({ codebook: await read(codebookPath), schema: await read(codebookSchemaPath) });
  return plans.map(({ path, text }) => ({
    uri: uriOf(folder, path),
    current: undefined,
    edits: [{ start: 0, end: 0, newText: text }],
    text,
  }));
}
