import { assert } from 'chai';
import * as vscode from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type { ClaimChange } from '../../../server/src/claims/claimProtocol';

/** Asks again and again until the answer is there. */
async function until<T>(what: string, probe: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Not within 30 s: ${what}.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

describe('an article in VS Code for the Web', () => {
  let article: vscode.TextDocument;
  const quotation = 'My night officer sat beside that telephone';
  const position = (): vscode.Position => article.positionAt(article.getText().indexOf(quotation));

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new Error('No folder is open.');
    article = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'harbour-wire.txt'));
    await vscode.window.showTextDocument(article);
    await until('it is an article', () => article.languageId === 'news-article' || undefined);
  });

  it('has tokens and a hover with the other sources, read through the client', async () => {
    await until('the articles are matched', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', article.uri, position());
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
      return (/In \d+ other articles:/u.test(text) && text.includes('kestrel-gazette') && text.includes('Penhallow')) || undefined;
    });
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', article.uri);
    assert.isAbove(data.length, 50);
  });

  it('is tagged through the same command', async () => {
    const start = position();
    const range = {
      start: { line: start.line, character: start.character },
      end: { line: start.line, character: start.character + quotation.length },
    };
    const change = await vscode.commands.executeCommand<ClaimChange>(ServerCommands.addClaim, {
      uri: article.uri.toString(),
      range,
      tags: ['claim.personal'],
      note: '',
      annotator: 'ann',
    });
    const file = await vscode.workspace.openTextDocument(vscode.Uri.parse(change.file));
    assert.equal((JSON.parse(file.getText()) as { exact: string }).exact, quotation);
  });
});
