import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Claim } from '../../../server/src/core/claims/claim';
import { file, onDisk, openArticle, rangeOf, takingFirstChoices, until } from './support/editor';

const fileOf = (article: string): string => `annotations/ann-otator/${article}.jsonl`;
const records = async (article: string): Promise<Claim[]> =>
  ((await onDisk(fileOf(article))) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Claim);

describe('tagging without many questions', () => {
  const name = 'kestrel-gazette.txt';
  let editor: vscode.TextEditor;
  const standIn = (words: string): void => {
    const { start } = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
  };
  before(async () => {
    await openArticle(name);
    editor = await until('the article is in front', () =>
      Promise.resolve(vscode.window.activeTextEditor?.document.fileName.endsWith(name) ? vscode.window.activeTextEditor : undefined),
    );
  });

  it('repeats the last tag on the next untagged quotation', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('crossquote.nextUntagged');
    const first = editor.selection.start;
    assert.ok(first.line > 0);
    await vscode.commands.executeCommand('crossquote.tag', { tags: ['claim.quantity'] });
    await vscode.commands.executeCommand('crossquote.nextUntagged');
    assert.ok(editor.selection.start.isAfter(first));
    await vscode.commands.executeCommand('crossquote.repeatTag');
    const made = await records(name);
    assert.equal(made.length, 2);
    assert.deepEqual(made[0]?.tags, made[1]?.tags);
    assert.notEqual(made[0]?.exact, made[1]?.exact);
  });

  it('tags every wording of a statement in one step, and takes it back in one', async () => {
    const others = ['harbour-wire.txt', 'river-post.txt', 'la-ribera-translated.txt', 'daily-lantern-spun.txt'];
    const inOne = async (): Promise<Claim[]> =>
      (await Promise.all([name, ...others].map(records))).flat().filter((claim) => 'statement' in claim);
    standIn('My night officer');
    await vscode.commands.executeCommand('crossquote.tagStatement', { tags: ['claim.prediction'] });
    const made = await inOne();
    assert.ok(made.length >= 3, `${made.length} wordings`);
    assert.equal(new Set(made.map((claim) => (claim as Claim & { statement: string }).statement)).size, 1);
    await vscode.commands.executeCommand('crossquote.undoClaim');
    assert.deepEqual(await inOne(), []);
  });

  it('takes the claim off every wording of the statement, where the person wants so', async () => {
    const others = ['harbour-wire.txt', 'river-post.txt', 'la-ribera-translated.txt', 'daily-lantern-spun.txt'];
    const inOne = async (): Promise<[string, Claim][]> =>
      (await Promise.all([name, ...others].map(async (each) => (await records(each)).map((claim): [string, Claim] => [each, claim]))))
        .flat()
        .filter(([, claim]) => 'statement' in claim);
    standIn('My night officer');
    await vscode.commands.executeCommand('crossquote.tagStatement', { tags: ['claim.prediction'] });
    const [first] = await inOne();
    assert.ok(first);
    await takingFirstChoices(
      'all are gone',
      () => vscode.commands.executeCommand('crossquote.removeClaim', { file: file(fileOf(first[0])).toString(), id: first[1].id }),
      async () => (await inOne()).length === 0,
    );
  });

  it('records that there is nothing to tag, and tags the article as a whole', async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('crossquote.nothingToTag');
    const nothing = (await records(name)).filter((claim) => 'nothing' in claim);
    assert.deepEqual(
      nothing.map(({ tags, start, end }) => [tags, start, end]),
      [[[], 0, 0]],
    );
    await vscode.commands.executeCommand('crossquote.tagArticle', { tags: ['claim.quantity'] });
    assert.equal((await records(name)).filter(({ start, end, tags }) => start === 0 && end === 0 && tags.length === 1).length, 1);
  });

  it('gives a claim the selection as its passage', async () => {
    const [first] = await records(name);
    assert.ok(first);
    const start = editor.document.positionAt(first.start);
    editor.selection = new vscode.Selection(start, editor.document.positionAt(first.start + 9));
    await vscode.commands.executeCommand('crossquote.attachClaim');
    const changed = (await records(name)).find(({ id }) => id === first.id);
    assert.deepEqual([changed?.exact, changed?.tags, changed?.rev], [first.exact.slice(0, 9).trim(), first.tags, 2]);
  });
});
