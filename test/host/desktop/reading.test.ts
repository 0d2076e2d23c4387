import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, hoverOver, openArticle, rangeOf, until } from './support/editor';

/** Stretches of a document with their token type, from the provider's relative encoding. */
async function tokens(document: vscode.TextDocument): Promise<[type: string, text: string][]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
  const found: [string, string][] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(at, at + 4);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    found.push([legend.tokenTypes[type] ?? '', document.getText(new vscode.Range(line, character, line, character + length))]);
  }
  return found;
}

describe('an article in the editor', () => {
  let article: vscode.TextDocument;
  before(async () => {
    article = await openArticle('harbour-wire.txt');
    await until(
      'all articles are read',
      async () => /In \d+ other articles:/u.test(await hoverOver(article, 'My night officer')) || undefined,
    );
  });

  it('is told from other plain text', async () => {
    const others = [
      ['requirements.txt', 'requests==2.32.0\nnumpy>=2.1\n'],
      ['LICENSE.txt', 'MIT License\n\nPermission is hereby granted, free of charge, to any person.\n'],
    ] as const;
    const documents = await Promise.all(
      others.map(async ([name, text]) => {
        await vscode.workspace.fs.writeFile(file(name), Buffer.from(text));
        return vscode.workspace.openTextDocument(file(name));
      }),
    );
    // Opened after them: once it has been told, they have been looked at too.
    await openArticle('river-post.txt');
    assert.deepEqual(
      documents.map(({ languageId }) => languageId),
      ['plaintext', 'plaintext'],
    );
    for (const [name] of others) await vscode.workspace.fs.delete(file(name));
  });

  it('has tokens for quotations, speakers and cues', async () => {
    const found = await tokens(article);
    const has = (type: string, text: string): void => {
      assert.ok(
        found.some(([t, s]) => t === type && s.includes(text)),
        `${type} "${text}" in ${JSON.stringify(found)}`,
      );
    };
    has('quotation', 'My night officer sat beside that telephone');
    has('speaker', 'Lassek');
    has('cue', 'told');
  });

  it('shows on hover how the other articles worded a statement', async () => {
    const hover = await hoverOver(article, 'My night officer');
    assert.match(hover, /Penhallow/);
    for (const source of ['kestrel-gazette', 'river-post', 'la-ribera-translated', 'daily-lantern-spun'])
      assert.ok(hover.includes(source), `${source} in ${hover}`);
  });

  it('says who "he" is', async () => {
    assert.match(await hoverOver(article, 'he said, adding'), /Aldous Penhallow/);
  });

  it('finds the same places by Find All References', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      article.uri,
      rangeOf(article, 'My night officer').start,
    );
    const articles = new Set(places.map(({ uri }) => uri.path.split('/').at(-1)));
    for (const name of ['kestrel-gazette.txt', 'river-post.txt', 'la-ribera-translated.txt', 'daily-lantern-spun.txt'])
      assert.ok(articles.has(name), name);
  });

  it('has an outline of speakers and what each said', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', article.uri);
    const lassek = symbols.find(({ name }) => name === 'Viktor Lassek');
    assert.ok(lassek, symbols.map(({ name }) => name).join(', '));
    assert.ok(
      lassek.children.some((child) => `${child.name} ${child.detail}`.includes('The release was regrettable')),
      JSON.stringify(lassek.children),
    );
  });
});
