import { Uri, window, workspace, type TextDocument } from 'vscode';

/**
 * Runs a command that writes annotation files through a workspace edit, and saves what it touched. A file that had
 * unsaved changes before stays unsaved, and the person is told: those changes are theirs to save.
 * @param touchedBy names the files that a result touched, as URIs.
 */
export async function saveWhatItTouches<T>(run: () => Promise<T>, touchedBy: (result: T) => readonly string[]): Promise<T> {
  const unsavedBefore = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  const result = await run();
  const left: Uri[] = [];
  for (const uri of touchedBy(result).map((touched) => Uri.parse(touched))) {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.isDirty !== true) continue;
    // Saving may say no where auto save came first: what counts is whether it is unsaved now.
    if (unsavedBefore.has(uri.toString()) || (!await document.save() && isDirty(document))) left.push(uri);
  }
  if (left.length > 0) {
    const names = left.map((uri) => workspace.asRelativePath(uri)).join(', ');
    void window.showWarningMessage(`The change is written, but ${names} has other unsaved changes. Save it when they are done.`);
  }
  return result;
}

/** Asked anew: an await lies between. */
const isDirty = (document: TextDocument): boolean => document.isDirty;
