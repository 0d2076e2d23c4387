import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Claim } from '../../../server/src/core/claims/claim';
import { ServerCommands } from '../../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges } from '../../../server/src/claims/claimProtocol';
import { file, hoverOver, onDisk, openArticle, rangeOf, until } from './support/editor';

const name = 'eastern-monitor-scraped.txt';
const own = `annotations/ann-otator/${name}.jsonl`;
const records = async (path: string): Promise<(Claim & { readonly reply?: string })[]> =>
  ((await onDisk(path)) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Claim);

describe('claims of others', () => {
  let article: vscode.TextDocument;
  let words: string;
  const setting = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('crossquote').update('othersClaims', value, vscode.ConfigurationTarget.Global);

  before(async () => {
    article = await openArticle(name);
    words = 'Norhaven still does not recognise the [amended] rules for releases';
    await until('the article is read', async () => /Lasek|Speaker unknown|“he”/.test(await hoverOver(article, words)) || undefined);
    const { start, end } = rangeOf(article, words);
    const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
    const params: ChangeClaimsParams = {
      label: 'Tag',
      annotator: 'bob',
      add: [{ uri: article.uri.toString(), range, tags: ['claim.prediction'], note: 'bob’s note' }],
      update: [],
      remove: [],
    };
    const { touched } = await vscode.commands.executeCommand<ClaimChanges>(ServerCommands.changeClaims, params);
    // What is in no editor is passed by where all is saved.
    for (const uri of touched) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
    await until('the hover shows it', async () => /by bob/.test(await hoverOver(article, words)) || undefined);
  });
  after(async () => {
    await setting(undefined);
    await vscode.workspace.fs.delete(file(`annotations/bob/${name}.jsonl`));
  });

  it('are answered in one’s own file, on the same passage, and the answer is taken back by undo', async () => {
    const [answered] = await records(`annotations/bob/${name}.jsonl`);
    assert(answered);
    const before = (await records(own)).length;
    await vscode.commands.executeCommand('crossquote.answerClaim', {
      file: file(`annotations/bob/${name}.jsonl`).toString(),
      id: answered.id,
      note: 'Why?',
    });
    const made = await until('the answer is written', async () => (await records(own)).find(({ reply }) => reply === answered.id));
    assert.deepEqual([made.exact, made.tags, made.by], [answered.exact, [], 'ann-otator']);
    await vscode.commands.executeCommand('crossquote.undoClaim');
    assert.equal((await records(own)).length, before);
  });

  it('do not keep one from noting a passage in a thread of one’s own', async () => {
    const before = (await records(own)).length;
    let gone = false;
    // As the editor hands over a thread that was just begun with the plus in the margin.
    const thread = {
      uri: article.uri,
      range: rangeOf(article, words),
      comments: [],
      dispose: () => {
        gone = true;
      },
    };
    await vscode.commands.executeCommand('crossquote.noteInThread', { thread, text: 'Look *twice*.' });
    const made = (await records(own)).at(-1);
    assert.deepEqual([made?.tags, made?.note, made?.exact, gone], [[], 'Look *twice*.', words.trim(), true]);
    await vscode.commands.executeCommand('crossquote.undoClaim');
    assert.equal((await records(own)).length, before);
  });

  it('are nowhere in blind mode, and there again after it', async () => {
    await vscode.commands.executeCommand('crossquote.toggleBlindMode');
    assert.equal(vscode.workspace.getConfiguration('crossquote').get('othersClaims'), 'hidden');
    await until('the hover is blind', async () => !/bob/.test(await hoverOver(article, words)) || undefined);
    await vscode.commands.executeCommand('crossquote.toggleBlindMode');
    await until('the hover shows it again', async () => /by bob/.test(await hoverOver(article, words)) || undefined);
  });
});
