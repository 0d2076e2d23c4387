import { Uri, window, workspace, type TextDocument } from 'vscode';

/** How long auto save may take, in milliseconds. */
const AUTO_SAVE = 3_000;

/** Files with changes of ours that could not be saved, by URI, each with its version then: as long as that stays, nobody else's are in them. */
const owed = new Map<string, number>();

/**
 * Runs a command that writes annotation files through a workspace edit, and saves what it touched. A file that had
 * unsaved changes of the person's before stays unsaved, and the person is told: those changes are theirs to save.
 * @param touchedBy names the files that a result touched, as URIs.
 */
export async function saveWhatItTouches<T>(run: () => Promise<T>, touchedBy: (result: T) => readonly string[]): Promise<T> {
  const unsavedBefore = new Set(
    workspace.textDocuments
      .filter(({ uri, isDirty, version }) => isDirty && owed.get(uri.toString()) !== version)
      .map(({ uri }) => uri.toString()),
  );
  const result = await run();
  const left: Uri[] = [];
  const failed: Uri[] = [];
  for (const uri of touchedBy(result).map((touched) => Uri.parse(touched))) {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.isDirty !== true) continue;
    if (unsavedBefore.has(uri.toString())) left.push(uri);
    else if ((await document.save()) || (await savedMeanwhile(document))) owed.delete(uri.toString());
    else {
      owed.set(uri.toString(), document.version);
      failed.push(uri);
    }
  }
  if (left.length > 0)
    void window.showWarningMessage(
      `The change is in the editor, but ${namesOf(left)} has other unsaved changes. Save it when they are done.`,
    );
  if (failed.length > 0) {
    void window
      .showErrorMessage(
        `The change is in the editor, but ${namesOf(failed)} could not be saved: the folder may be read-only, the disk full, or the file changed on disk meanwhile. Nothing is lost as long as it stays open: put that right, then save it.`,
        'Open',
      )
      .then((choice) => {
        if (choice === 'Open' && failed[0]) void window.showTextDocument(failed[0]);
      });
  }
  return result;
}

const namesOf = (uris: readonly Uri[]): string => uris.map((uri) => workspace.asRelativePath(uri)).join(', ');

/** Whether auto save, which a save of ours gives way to, has saved it or does so now. */
function savedMeanwhile(document: TextDocument): Promise<boolean> {
  if (!document.isDirty) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (saved: boolean): void => {
      clearTimeout(waiting);
      listening.dispose();
      resolve(saved);
    };
    const listening = workspace.onDidSaveTextDocument((saved) => {
      if (saved === document) end(true);
    });
    const waiting = setTimeout(() => {
      end(!document.isDirty);
    }, AUTO_SAVE);
  });
}
