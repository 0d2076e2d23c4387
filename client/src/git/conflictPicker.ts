import { commands, TabInputTextDiff, Uri, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import type { MergedFile } from '../../../server/src/core/claims/merging/mergeFile';
import type { RecordConflict } from '../../../server/src/core/claims/merging/mergeRecords';
import { conflictTitle, sideText, versionText } from './conflictWords';

/** What a person decided on one conflict: which version to keep, both, or to leave it between its markers. */
export type Decision = 'ours' | 'theirs' | 'both' | 'later';

const SCHEME = 'crossquote-version';

/**
 * Shows both versions of a conflict side by side and asks which to keep.
 * @param place which of how many conflicts of which file this is, from 0.
 * @returns undefined where the person stops.
 */
export async function askForVersion(
  conflict: RecordConflict,
  { kind }: MergedFile,
  place: { readonly at: number; readonly of: number; readonly name: string },
): Promise<Decision | undefined> {
  const records = kind === 'records';
  const [ours, theirs] = records ? [versionText(conflict.ours), versionText(conflict.theirs)] : [conflict.ours, conflict.theirs];
  const what = records ? conflictTitle(conflict) : place.name;
  const preview = await showSideBySide(what, ours, theirs);
  const items: (QuickPickItem & { readonly decision: Decision })[] = [
    {
      label: '$(arrow-left) Keep ours',
      description: 'the branch you are on',
      ...detail(conflict.ours, conflict, records),
      decision: 'ours',
    },
    {
      label: '$(arrow-right) Keep theirs',
      description: 'the branch that is merged',
      ...detail(conflict.theirs, conflict, records),
      decision: 'theirs',
    },
    ...(records ? [{ label: '$(split-horizontal) Keep both', description: 'as two claims', decision: 'both' as const }] : []),
    { label: '$(watch) Decide later', description: 'both stay in the file, between conflict markers', decision: 'later' },
  ];
  try {
    const title = records
      ? `${what} was changed on both branches (${place.at + 1} of ${place.of} in ${place.name})`
      : `${what} was changed differently on both branches: ${conflict.id}`;
    return (await window.showQuickPick(items, { title, placeHolder: 'Which version stays?', ignoreFocusOut: true }))?.decision;
  } finally {
    await preview.close();
  }
}

function detail(line: string, { fields }: RecordConflict, records: boolean): { detail?: string } {
  return records ? { detail: sideText(line, fields) } : {};
}

/** Opens a diff of two texts that are in no file; closing it leaves nothing behind. */
async function showSideBySide(title: string, ours: string, theirs: string): Promise<{ close(): Promise<void> }> {
  const texts = new Map([
    ['/ours.json', ours],
    ['/theirs.json', theirs],
  ]);
  const provider: Disposable = workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  });
  // The address differs from time to time: an editor may keep a document's text longer than its provider.
  const address = (path: string): Uri => Uri.from({ scheme: SCHEME, path, query: String(Date.now()) });
  const [left, right] = [address('/ours.json'), address('/theirs.json')];
  await commands.executeCommand('vscode.diff', left, right, `${title}: ours and theirs`, { preview: true, preserveFocus: true });
  return {
    async close() {
      const tabs = window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof TabInputTextDiff && input.original.toString() === left.toString());
      await window.tabGroups.close(tabs, true);
      provider.dispose();
    },
  };
}
