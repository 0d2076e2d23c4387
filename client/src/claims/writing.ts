import { Uri, window, workspace } from 'vscode';
import type { ClaimChange } from '../../../server/src/protocol';

/**
 * Runs a command that writes annotation files through a workspace edit, and saves what it touched. A file that had
 * unsaved changes before stays unsaved, and the person is told: those changes are theirs to save.
 */
export async function saveWhatItTouches(run: () => Promise<ClaimChange>): Promise<ClaimChange> {
  const unsavedBefore = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const change = await run();
  const left: Uri[] = [];
  for (const uri of change.touched.map((touched) => Uri.parse(touched))) {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.isDirty !== true) continue;
    if (unsavedBefore.has(uri.toString()) || !await document.save()) left.push(uri);
  }
  if (left.length > 0) {
    const names = left.map((uri) => workspace.asRelativePath(uri)).join(', ');
    void window.showWarningMessage(`The claim is written, but ${names} has other unsaved changes. Save it when they are done.`);
  }
  return change;
}
