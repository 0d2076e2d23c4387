import { env, Uri, window, workspace } from 'vscode';
import type { Comparison } from '../../../server/src/core/comparison/comparison';
import { pageFolder } from './pageDocument';

interface Format {
  readonly title: string;
  readonly name: string;
  readonly filters: Record<string, string[]>;
}

const formats: Readonly<Record<'html' | 'csv', Format>> = {
  html: { title: 'Export the comparison as a page', name: 'comparison.html', filters: { 'Web page': ['html'] } },
  csv: { title: 'Export the comparison as CSV', name: 'comparison.csv', filters: { CSV: ['csv'] } },
};

/**
 * Asks where to and writes a comparison there, through the editor's files.
 * @param uri the folder that was compared, or an article of it.
 * @returns false where the person left without choosing a file.
 */
export async function saveComparison(comparison: Comparison, format: keyof typeof formats, uri: Uri, extension: Uri): Promise<boolean> {
  const { title, name, filters } = formats[format];
  const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
  const target = await window.showSaveDialog({ title, defaultUri: Uri.joinPath(folder, name), filters });
  if (target === undefined) return false;
  const text = format === 'csv' ? await csvOf(comparison) : await pageOf(comparison, titleOf(folder), extension);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  // Nobody waits for the answer: the file is written.
  void window.showInformationMessage(`Saved ${workspace.asRelativePath(target)}.`, 'Open').then(async (choice) => {
    if (choice === undefined) return;
    if (format === 'html') await env.openExternal(target);
    else await window.showTextDocument(target);
  });
  return true;
}

// Loaded only when used: nobody exports on most days.
async function csvOf(comparison: Comparison): Promise<string> {
  const { comparisonCsv } = await import('../../../server/src/core/comparison/csv');
  return comparisonCsv(comparison);
}

async function pageOf(comparison: Comparison, title: string, extension: Uri): Promise<string> {
  const { assetFiles, exportedPage } = await import('../../../server/src/core/comparison/page/exportedPage');
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(pageFolder(extension), name)));
  const [css, script] = await Promise.all([read(assetFiles.css), read(assetFiles.script)]);
  return exportedPage(comparison, { css, script }, title);
}

function titleOf(folder: Uri): string {
  return (
    folder.path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? 'Articles compared'
  );
}
