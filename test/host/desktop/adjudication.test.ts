import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Claim } from '../../../server/src/core/claims/claim';
import { ServerCommands } from '../../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges } from '../../../server/src/claims/claimProtocol';
import { file, onDisk, openArticle, rangeOf, takingFirstChoices } from './support/editor';

const name = 'river-post.txt';
const goldFile = `annotations/gold/${name}.jsonl`;
const gold = async (): Promise<readonly (readonly [string, readonly string[]])[]> =>
  ((await onDisk(goldFile)) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Claim)
    .map(({ exact, tags }) => [exact, tags] as const);

describe('adjudication', () => {
  let article: vscode.TextDocument;
  /** Two stretches of the article that stand in it once, one behind the other. */
  let passages: readonly [string, string];

  const tag = async (annotator: string, passage: string, tags: readonly string[]): Promise<void> => {
    const { start, end } = rangeOf(article, passage);
    const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
    const params: ChangeClaimsParams = {
      label: 'Tag',
      annotator,
      add: [{ uri: article.uri.toString(), range, tags, note: '' }],
      update: [],
      remove: [],
    };
    const { touched } = await vscode.commands.executeCommand<ClaimChanges>(ServerCommands.changeClaims, params);
    for (const uri of touched) await (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).save();
  };

  before(async () => {
    article = await openArticle(name);
    const lines = article
      .getText()
      .split('\n')
      .filter((line) => line.length > 60);
    passages = [lines[1]?.slice(0, 30).trim() ?? '', lines[2]?.slice(0, 30).trim() ?? ''];
    for (const annotator of ['bob', 'carla']) await tag(annotator, passages[0], ['claim.quantity']);
    await tag('bob', passages[1], ['claim.law']);
    await tag('carla', passages[1], ['claim.prediction']);
  });
  after(async () => {
    for (const annotator of ['bob', 'carla']) await vscode.workspace.fs.delete(file(`annotations/${annotator}/${name}.jsonl`));
    await vscode.workspace.fs.delete(file('annotations/gold'), { recursive: true });
  });

  it('takes over what all agree on, in one step that undo takes back', async () => {
    await vscode.commands.executeCommand('crossquote.adjudicate');
    await vscode.commands.executeCommand('crossquote.acceptAgreed');
    assert.deepEqual(await gold(), [[passages[0], ['claim.quantity']]]);
    await vscode.commands.executeCommand('crossquote.undoClaim');
    assert.deepEqual(await gold(), []);
    await vscode.commands.executeCommand('crossquote.redoClaim');
    assert.deepEqual(await gold(), [[passages[0], ['claim.quantity']]]);
  });

  it('asks passage by passage what is open, with the readings side by side', async () => {
    // The first choice is the first annotator's reading.
    await takingFirstChoices(
      'a reading is accepted',
      () => vscode.commands.executeCommand('crossquote.decideReadings'),
      async () => (await gold()).length === 2,
    );
    assert.deepEqual((await gold())[1], [passages[1], ['claim.law']]);
    assert.equal(article.isDirty, false);
  });

  it('takes over all of one annotator', async () => {
    await vscode.commands.executeCommand('crossquote.undoClaim');
    assert.equal((await gold()).length, 1);
    await vscode.commands.executeCommand('crossquote.acceptAllOf', 'carla');
    assert.deepEqual(await gold(), [
      [passages[0], ['claim.quantity']],
      [passages[1], ['claim.prediction']],
    ]);
  });
});
