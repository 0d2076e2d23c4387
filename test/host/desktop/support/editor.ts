import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The folder that is open: a copy of the samples in a git repository of its own. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

/** A file of the folder. */
export const file = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

/** Asks again and again until the answer is there. */
export async function until<T>(what: string, probe: () => Promise<T | undefined> | T | undefined, limit = 30_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await unlessOvertaken(probe);
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Not within ${limit / 1000} s: ${what}.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

/** The editor cancels what it asks of an extension where something newer comes: then it is asked again. */
async function unlessOvertaken<T>(probe: () => Promise<T | undefined> | T | undefined): Promise<T | undefined> {
  try {
    return await probe();
  } catch (error) {
    if (error instanceof vscode.CancellationError || (error instanceof Error && error.message === 'Canceled')) return undefined;
    throw error;
  }
}

/**
 * Runs what asks, and takes the first choice of each question until it has done what is wanted. Enter before the choices are there
 * leaves the question: then it is asked again.
 */
export async function takingFirstChoices(what: string, ask: () => Thenable<unknown>, done: () => Promise<boolean>): Promise<void> {
  let asking: Promise<unknown> | undefined;
  await until(
    what,
    async () => {
      asking ??= Promise.resolve(ask()).finally(() => {
        asking = undefined;
      });
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await done()) || undefined;
    },
    45_000,
  );
  await until('nothing more is asked', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return asking === undefined || undefined;
  });
}

/** Shows a file of the folder in the editor and waits until the extension has told what it is. */
export async function openArticle(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(path));
  await vscode.window.showTextDocument(document);
  await until(`${path} is an article`, () => document.languageId === 'news-article' || undefined);
  return document;
}

/** Where the text stands in the document; it has to stand there once. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `"${text}" is not in ${document.uri.path}`);
  assert.equal(document.getText().indexOf(text, start + 1), -1, `"${text}" stands more than once in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** What the hover over a text says, as Markdown. */
export async function hoverOver(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, text).start,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Bytes of a file of the folder as text; undefined where there is no such file. */
export async function onDisk(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file(path)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
