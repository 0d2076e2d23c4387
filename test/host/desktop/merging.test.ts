import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { folder, onDisk, until } from './support/editor';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder().fsPath,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const path = 'annotations/mia/harbour-wire.txt.jsonl';

function line(n: number, note = ''): string {
  const id = `01J6MZ3T00${String(n).padStart(16, '0')}`;
  const record = {
    id,
    tags: ['claim.quantity'],
    exact: 'telephone',
    prefix: '',
    suffix: '',
    start: 0,
    end: 9,
    blob: 'ce013625030ba8dba906f756967f9e9ca394464a',
    note,
    by: 'mia',
    at: '2026-09-01T10:00:00Z',
    rev: 1,
    codebook: 1,
  };
  return `${JSON.stringify(record)}\n`;
}

async function commit(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), path), Buffer.from(text));
  git('add', path);
  git('commit', '-q', '-m', 'Tag');
}

const unmerged = (): string => git('diff', '--name-only', '--diff-filter=U').trim();

describe('a merge that stopped in annotation files', () => {
  /** Where the repository stood before. */
  let before = '';
  let branch = '';

  beforeEach(() => {
    before = git('rev-parse', 'HEAD').trim();
    branch = git('rev-parse', '--abbrev-ref', 'HEAD').trim();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    spawnSync('git', ['merge', '--abort'], { cwd: folder().fsPath });
    git('reset', '-q', '--hard', before);
    git('branch', '-q', '-D', 'merge-other');
  });

  async function branches(base: string, ours: string, theirs: string): Promise<void> {
    await commit(base);
    git('branch', 'merge-other');
    await commit(ours);
    git('checkout', '-q', 'merge-other');
    await commit(theirs);
    git('checkout', '-q', branch);
    assert.throws(() => git('merge', '-q', '--no-edit', 'merge-other'));
    assert.equal(unmerged(), path);
  }

  it('is resolved by one command, without a question where none is needed, and staged', async () => {
    await branches(line(1), line(1) + line(2), line(1) + line(3));
    await vscode.commands.executeCommand('crossquote.resolveConflicts');
    assert.equal(await onDisk(path), line(1) + line(2) + line(3));
    assert.equal(unmerged(), '');
  });

  it('asks which version stays where both branches changed one field, the two side by side', async () => {
    await branches(line(1), line(1, 'mine'), line(1, 'other'));
    const done = Promise.resolve(vscode.commands.executeCommand('crossquote.resolveConflicts')).then(() => true as const);
    await until('the versions stand side by side', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputTextDiff && input.original.scheme === 'crossquote-version'),
    );
    await until('the command has ended', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return Promise.race([done, Promise.resolve(undefined)]);
    });
    assert.match((await onDisk(path)) ?? '', /"note":"mine"/);
    assert.equal(unmerged(), '');
    assert.equal(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputTextDiff).length,
      0,
    );
  });

  it('goes by what Git wrote where an editor may still show what was there before', async () => {
    await commit(line(4));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path));
    await branches(line(1), line(1) + line(2), line(1) + line(3));
    await vscode.commands.executeCommand('crossquote.resolveConflicts');
    assert.equal(await onDisk(path), line(1) + line(2) + line(3));
    assert.equal(unmerged(), '');
    await until('the editor shows it', () => (document.getText() === line(1) + line(2) + line(3) && !document.isDirty ? true : undefined));
  });

  it('offers to merge where the markers are', async () => {
    await branches(line(1), line(1) + line(2), line(1) + line(3));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), path));
    await vscode.window.showTextDocument(document);
    const place = new vscode.Range(1, 0, 1, 1);
    const action = await until('the quick fix is there', async () =>
      (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, place)).find(
        ({ title }) => title === 'Merge both sides claim by claim',
      ),
    );
    assert.ok(action.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), line(1) + line(2) + line(3));
    await document.save();
  });
});
