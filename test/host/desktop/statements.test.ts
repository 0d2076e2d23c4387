import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type { DecideParams, DecisionChange, WordingPlace } from '../../../server/src/statements/decisionProtocol';
import { hoverOver, onDisk, openArticle, rangeOf, until } from './support/editor';

const decisions = 'annotations/ann-otator/links.jsonl';
const names = 'annotations/speakers.json';
const words = 'My night officer';

describe('statements', () => {
  let article: vscode.TextDocument;
  before(async () => {
    article = await openArticle('harbour-wire.txt');
    await until('all articles are read', async () => /In \d+ other articles:/u.test(await hoverOver(article, words)) || undefined);
  });

  it('lead from one article’s wording to the next and back', async () => {
    const editor = await vscode.window.showTextDocument(article);
    const { start } = rangeOf(article, words);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('crossquote.nextWording');
    const next = vscode.window.activeTextEditor;
    assert.notEqual(next?.document.uri.toString(), article.uri.toString());
    await vscode.commands.executeCommand('crossquote.previousWording');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), article.uri.toString());
  });

  it('are compared in the editor’s own diff editor', async () => {
    const links = /crossquote\.compareWordings\?([^)\s]*)/.exec(await hoverOver(article, words));
    assert.ok(links?.[1], 'the hover offers to compare');
    await vscode.commands.executeCommand('crossquote.compareWordings', ...(JSON.parse(decodeURIComponent(links[1])) as unknown[]));
    const tab = await until('a diff editor is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff ? input : undefined;
    });
    const left = await vscode.workspace.openTextDocument(tab.original);
    assert.match(left.getText(), /^harbour-wire/);
    assert.match(left.getText(), /My night officer/);
    assert.equal(vscode.workspace.getConfiguration('editor', left).get('wordWrap'), 'on', 'long lines wrap');
  });

  it('are decided on by one line in the annotator’s own file, and that is taken back', async () => {
    const links = /crossquote\.decide\?([^)\s]*)/.exec(await hoverOver(article, words));
    assert.ok(links?.[1], 'the hover offers to decide');
    const [, a, b] = JSON.parse(decodeURIComponent(links[1])) as [string, WordingPlace, WordingPlace];
    const params: DecideParams = { a, b, decision: 'different', note: '', annotator: 'Ann Otator' };
    const change = await vscode.commands.executeCommand<DecisionChange>(ServerCommands.decide, params);
    for (const uri of change.touched) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
    assert.equal((await onDisk(decisions))?.split('\n').filter((line) => line !== '').length, 1);
    await until('the hover says so', async () => /rejected by ann\\?-otator/.test(await hoverOver(article, words)) || undefined);
    const back = await vscode.commands.executeCommand<DecisionChange>(ServerCommands.restoreDecision, {
      file: change.file,
      id: change.id,
      decision: change.before,
    });
    assert.deepEqual(back.touched, change.touched);
    await until('the file that nothing is left in is gone', async () => (await onDisk(decisions)) === undefined || undefined);
  });

  it('have their speaker renamed, and one undo puts the name back', async () => {
    await vscode.window.showTextDocument(article);
    await vscode.commands.executeCommand(ServerCommands.renameSpeaker, {
      uri: article.uri.toString(),
      from: 'Aldous Penhallow',
      to: 'A. Penhallow',
    });
    await until('the name is in the list', async () => (await onDisk(names))?.includes('A. Penhallow') === true || undefined);
    await vscode.commands.executeCommand('crossquote.undoClaim');
    await until('the name is out of the list', async () => (await onDisk(names))?.includes('A. Penhallow') === false || undefined);
  });
});
