import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type { AddClaimParams, ClaimChange } from '../../../server/src/claims/claimProtocol';
import { folder, hoverOver, onDisk, openArticle, rangeOf, until } from './support/editor';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder().fsPath, encoding: 'utf8' });
const claimFile = 'annotations/ann-otator/harbour-wire.txt.jsonl';

/** Saves what a command's edit touched: it may be in no editor, and then "save all" passes it by. */
async function save({ touched }: ClaimChange): Promise<void> {
  for (const uri of touched) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
}

/** Tags a passage as any client can: by the server's command, then saves what the edit touched. */
async function tag(document: vscode.TextDocument, passage: string, tags: readonly string[]): Promise<ClaimChange> {
  const { start, end } = rangeOf(document, passage);
  const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  const params: AddClaimParams = { uri: document.uri.toString(), range, tags, note: '', annotator: 'Ann Otator' };
  const change = await vscode.commands.executeCommand<ClaimChange>(ServerCommands.addClaim, params);
  await save(change);
  return change;
}

/** Presses Enter in whatever input box asks, until the command has ended. */
async function confirmUntil(ended: Promise<true>): Promise<void> {
  await until('the command has ended', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return Promise.race([ended, Promise.resolve(undefined)]);
  });
}

async function lines(): Promise<string[]> {
  const text = (await onDisk(claimFile)) ?? '';
  assert.ok(text === '' || text.endsWith('\n'), 'the file ends with a line end');
  return text.split('\n').filter((line) => line !== '');
}

describe('claims', () => {
  let article: vscode.TextDocument;
  before(async () => {
    article = await openArticle('harbour-wire.txt');
    await until(
      'all articles are read',
      async () => /In \d+ other articles:/u.test(await hoverOver(article, 'My night officer')) || undefined,
    );
  });

  it("are one line each, in the annotator's own file, beside a codebook that was made for them", async () => {
    await tag(article, 'My night officer sat beside that telephone and it did not ring,', ['claim.personal']);
    const [line, ...others] = await lines();
    assert.equal(others.length, 0);
    const record = JSON.parse(line ?? '') as Record<string, unknown>;
    assert.equal(record['exact'], 'My night officer sat beside that telephone and it did not ring,');
    assert.deepEqual(record['tags'], ['claim.personal']);
    assert.equal(record['by'], 'ann-otator');
    assert.equal(record['blob'], git('hash-object', 'harbour-wire.txt').trim());
    assert.deepEqual(Object.keys(record), [
      'id',
      'tags',
      'exact',
      'prefix',
      'suffix',
      'start',
      'end',
      'blob',
      'note',
      'by',
      'at',
      'rev',
      'codebook',
    ]);
    assert.ok((JSON.parse((await onDisk('annotations/codebook.json')) ?? '') as { tags: unknown[] }).tags.length > 5);
  });

  it('show in the hover', async () => {
    await until(
      'the hover names the claim',
      async () => /Personal experience/.test(await hoverOver(article, 'My night officer')) || undefined,
    );
  });

  it('leave the file byte for byte as it was when one is added and taken back', async () => {
    const before = await onDisk(claimFile);
    const { file, id } = await tag(article, 'a release of water flooded the town', ['claim.quantity']);
    assert.equal((await lines()).length, 2);
    await save(await vscode.commands.executeCommand<ClaimChange>(ServerCommands.restoreClaim, { file, id, claim: null }));
    assert.equal(await onDisk(claimFile), before);
  });

  it("are undone in the annotation file by the editor's own undo", async () => {
    const before = await onDisk(claimFile);
    const { file } = await tag(article, 'seek 40 million crowns in compensation', ['claim.quantity']);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.parse(file)));
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.saveAll();
    assert.equal(await onDisk(claimFile), before);
    await vscode.commands.executeCommand('redo');
    await until('the second claim is back', async () => {
      await vscode.workspace.saveAll();
      return (await lines()).length === 2 || undefined;
    });
  });

  it('are committed with a message that says what changed; one more claim is one more line', async () => {
    const committed = Promise.resolve(vscode.commands.executeCommand('crossquote.commitAnnotations')).then((): true => true);
    await confirmUntil(committed);
    assert.match(git('log', '-1', '--format=%s'), /2 claims/);
    assert.equal(git('status', '--porcelain').trim(), '');

    await tag(article, 'Karvelia would not reopen it', ['claim.prediction']);
    const [added, removed, path] = git('diff', '--numstat').trim().split('\t');
    assert.deepEqual([added, removed, path], ['1', '0', claimFile]);
  });
});
