import { Disposable, FileSystemError, FileType, Uri, window, workspace, type LogOutputChannel, type QuickPickItem } from 'vscode';
import { exportChoices, importChoices } from '../../../server/src/core/claims/exchange/choices';
import {
  ExportClaims,
  type ExportParams,
  type ExportResult,
  type ImportParams,
  type ImportResult,
} from '../../../server/src/claims/exchangeProtocol';
import { ServerCommands } from '../../../server/src/protocol';
import { toBase64 } from '../base64';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';
import { askAnnotator, knownAnnotator } from './annotator';
import type { ClaimUndo } from './undo';

/** The commands that take claims to other tools and back. */
export function registerExchange(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(log, Commands.exportClaims, 'Exporting the claims', () => exportClaims(server, log)),
    registerCommand(log, Commands.importClaims, 'Importing claims', () => importClaims(server, undo, log)),
  );
}

async function exportClaims(server: Server, log: LogOutputChannel): Promise<void> {
  const folder = openFolder();
  const format = await pick('Export claims to', exportChoices);
  if (format === undefined) return;
  const params: ExportParams = { uri: folder.toString(), format: format.name, annotators: [] };
  const { files, claims, losses } = await server.request<ExportResult>(ExportClaims, params);
  if (claims === 0) throw new UserError('There are no claims to export yet.');
  const target = await askTarget(folder, format.extension);
  if (target === undefined) return;
  for (const [place, { base64 }] of placesOf(files, target, format.extension)) await workspace.fs.writeFile(place, fromBase64(base64));
  tell(
    log,
    `${claims === 1 ? '1 claim' : `${claims} claims`} exported to ${workspace.asRelativePath(target)}.`,
    losses.map((loss) => `Left out: ${loss}`),
  );
}

async function importClaims(server: Server, undo: ClaimUndo, log: LogOutputChannel): Promise<void> {
  const folder = openFolder();
  const format = await pick('Import claims from', importChoices);
  if (format === undefined) return;
  const chosen = await window.showOpenDialog({
    title: 'What to import',
    openLabel: 'Import',
    canSelectMany: true,
    canSelectFolders: format.name === 'brat',
    canSelectFiles: format.name !== 'brat',
    ...(format.name === 'brat' ? {} : { filters: { [format.label]: [...format.extensions] } }),
  });
  if (chosen === undefined) return;
  const files = (await Promise.all(chosen.map((uri) => filesBelow(uri, format.extensions)))).flat();
  const annotator = await askWhose(folder, log);
  if (annotator === undefined) return;
  const params: ImportParams = {
    uri: folder.toString(),
    format: format.name,
    files,
    annotator: annotator.name,
    addTags: false,
    update: false,
  };
  const run = (more: Partial<ImportParams>): Promise<ImportResult> =>
    undo.runMany(
      () => server.execute<ImportResult>(ServerCommands.importClaims, { ...params, ...more }),
      ({ touched }) => (touched.length > 0 ? 'Imported claims' : 'Nothing was imported'),
    ) as Promise<ImportResult>;
  let result = await run({});
  if (result.unknownTags.length > 0) {
    const add = 'Add Them to the Codebook';
    const answer = await window.showWarningMessage(
      'Some tags are not in the codebook. Nothing was imported yet.',
      { modal: true, detail: result.unknownTags.slice(0, 12).join('\n') },
      add,
    );
    if (answer !== add) return;
    result = await run({ addTags: true });
  }
  tell(log, result.report, [...result.remarks, ...result.losses.map((loss) => `Left out: ${loss}`)]);
}

/** Says what was done, and offers the rest to read. */
function tell(log: LogOutputChannel, done: string, more: readonly string[]): void {
  log.info([done, ...more].join('\n'));
  const show = 'Show What Was Left Out or Is Open';
  void (more.length === 0 ? window.showInformationMessage(done) : window.showInformationMessage(done, show)).then((choice) => {
    if (choice === show)
      void workspace
        .openTextDocument({ content: [done, '', ...more, ''].join('\n') })
        .then((document) => window.showTextDocument(document));
  });
}

function openFolder(): Uri {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  const folder = active ?? workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new UserError('Open a folder of articles first.');
  return folder.uri;
}

async function pick<T extends { readonly label: string }>(title: string, choices: readonly T[]): Promise<T | undefined> {
  const items: (QuickPickItem & { readonly choice: T })[] = choices.map((choice) => ({ label: choice.label, choice }));
  return (await window.showQuickPick(items, { title }))?.choice;
}

/** The file, or for a format of several files the folder, that an export goes to. */
async function askTarget(folder: Uri, extension: string | null): Promise<Uri | undefined> {
  if (extension !== null) {
    return window.showSaveDialog({
      title: 'Export claims',
      defaultUri: Uri.joinPath(folder, `claims.${extension}`),
      filters: { [extension]: [extension] },
    });
  }
  const [chosen] =
    (await window.showOpenDialog({
      title: 'A folder for the export',
      openLabel: 'Export Here',
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? [];
  if (chosen === undefined) return undefined;
  const target = Uri.joinPath(chosen, 'claims-brat');
  if (await isThere(target))
    throw new UserError(`${workspace.asRelativePath(target)} is there already: move it away first. Nothing was written.`);
  return target;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** Where each file goes: below the folder, or as the file that was named and others named after it. */
function placesOf(files: ExportResult['files'], target: Uri, extension: string | null): (readonly [Uri, ExportResult['files'][number]])[] {
  const [first] = files;
  const stem = (path: string): string => path.replace(/\.[^./]+$/u, '');
  return files.map((file) => {
    if (extension === null) return [Uri.joinPath(target, file.path), file];
    if (file === first) return [target, file];
    const name = `${stem(target.path.slice(target.path.lastIndexOf('/') + 1))}${stem(file.path).slice(stem(first?.path ?? '').length)}${file.path.slice(stem(file.path).length)}`;
    return [Uri.joinPath(target, '..', name), file];
  });
}

/** A file as it is, or those with an extension below a folder. */
async function filesBelow(uri: Uri, extensions: readonly string[]): Promise<ImportParams['files'][number][]> {
  const { type } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) === 0)
    return [{ name: workspace.asRelativePath(uri), base64: toBase64(await workspace.fs.readFile(uri)) }];
  const entries = await workspace.fs.readDirectory(uri);
  const wanted = entries.filter(
    ([name, kind]) => (kind & FileType.Directory) !== 0 || extensions.some((extension) => name.endsWith(`.${extension}`)),
  );
  return (await Promise.all(wanted.map(([name]) => filesBelow(Uri.joinPath(uri, name), extensions)))).flat();
}

/** Whose claims they become: one's own, or those of whom the files name. */
async function askWhose(folder: Uri, log: LogOutputChannel): Promise<{ readonly name: string | null } | undefined> {
  const known = await knownAnnotator(folder, log);
  const mine = known === undefined ? 'My claims' : `My claims (${known})`;
  const choice = await window.showQuickPick(
    [
      { label: mine, theirs: false },
      { label: 'The claims of those whom the files name', theirs: true },
    ],
    { title: 'Whose claims do they become?' },
  );
  if (choice === undefined) return undefined;
  if (choice.theirs) return { name: null };
  const name = known ?? (await askAnnotator());
  return name === undefined ? undefined : { name };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
