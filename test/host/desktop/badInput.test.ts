import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, hoverOver, openArticle, rangeOf, until } from './support/editor';

/** What Crossquote says about a file, once it says something. */
async function diagnosticsOn(uri: vscode.Uri, message: RegExp): Promise<vscode.Diagnostic> {
  return until(`a diagnostic ${String(message)} on ${uri.path}`, () =>
    vscode.languages.getDiagnostics(uri).find((diagnostic) => diagnostic.source === 'Crossquote' && message.test(diagnostic.message)),
  );
}

async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(file(path), typeof content === 'string' ? Buffer.from(content) : content);
  return file(path);
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** An article that is in nobody's way: the others say nothing of it. */
const bridge = [
  'The mayor of Oxmouth, Bel Ibañez, said on Monday that the swing bridge would open to traffic before the winter, after two years of repairs.',
  '"It opens on Friday," she told reporters in the town hall. "Nobody will have to drive round by the lock any more."',
  'The council agreed on Tuesday to pay for the work, a spokesman said.',
].join('\n\n');

describe('bad input', () => {
  const made: vscode.Uri[] = [];
  const give = async (path: string, content: string | Uint8Array): Promise<vscode.Uri> => {
    const uri = await write(path, content);
    made.push(uri);
    return uri;
  };
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
  });

  it('names an article that is not UTF-8 and goes on with the others', async () => {
    const latin1 = Buffer.from(bridge, 'latin1');
    const document = await show(await give('latin1.txt', latin1));
    const { range } = await diagnosticsOn(document.uri, /not UTF-8/);
    assert.deepEqual(range, rangeOf(document, '\uFFFD'));
    const other = await openArticle('harbour-wire.txt');
    await until(
      'the others still have hovers',
      async () => (await hoverOver(other, 'My night officer')).includes('kestrel-gazette') || undefined,
    );
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(document.uri)), latin1);
  });

  it('opens an empty file and a line of a megabyte, and stays awake', async () => {
    await show(await give('empty.txt', ''));
    await show(await give('long.txt', 'The minister said on Monday that "nothing had changed" in the harbour. '.repeat(15_000)));
    const other = await openArticle('harbour-wire.txt');
    await until(
      'the others still have hovers',
      async () => (await hoverOver(other, 'My night officer')).includes('kestrel-gazette') || undefined,
    );
  });

  it('says where a codebook is no JSON', async () => {
    const document = await show(await give('annotations/codebook.json', '{\n  "revision": 1,\n  "tags": [ { "id": "claim", } ]\n'));
    const { range } = await diagnosticsOn(document.uri, /codebook|expected|JSON|comma|property/i);
    assert.ok(range.start.line >= 2, `line ${range.start.line}`);
  });

  it('says which annotation line is no record, and keeps it', async () => {
    const text = 'this is no record\n';
    const document = await show(await give('annotations/ann/harbour-wire.txt.jsonl', text));
    const { range } = await diagnosticsOn(document.uri, /JSON|record|read/i);
    assert.equal(range.start.line, 0);
    assert.equal(document.getText(), text);
  });

  it('keeps an article that is deleted on disk while it is open', async () => {
    await give('short-lived.txt', bridge);
    const document = await openArticle('short-lived.txt');
    await vscode.workspace.fs.delete(document.uri);
    await diagnosticsOn(document.uri, /deleted/);
    assert.equal(document.getText(), bridge);
  });
});
