import assert from 'node:assert/strict';
import type {
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  Hover,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { ServerCommands } from '../../server/src/protocol';
import type { SourceListChange } from '../../server/src/annotationFiles/listProtocol';
import { courier, herald } from '../support/articles';
import { LspClient } from '../support/lspClient';

const list = 'annotations/sources.json';

describe('the source list through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start({ 'herald.txt': herald.replace('early\n', 'early\n1 September 2026\n'), 'courier.txt': courier });
  });
  afterEach(() => client.stop());

  const hover = async (): Promise<string> => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const answer = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'nobody should').start,
    });
    return (answer.contents as MarkupContent).value;
  };
  const write = (articles: object): Promise<void> => client.write(list, JSON.stringify({ articles }));

  it('gives sources their names, and takes them back when it goes', async () => {
    assert.match(await hover(), /courier/u);
    await write({ 'courier.txt': { outlet: 'Evening Courier' } });
    await client.until(async () => (await hover()).includes('Evening Courier'), 'the outlet of the list');
    await client.remove(list);
    await client.until(async () => !(await hover()).includes('Evening Courier'), 'the name of the file');
    assert.match(await hover(), /courier/u);
  });

  it('unlinks articles of times far apart, and links them again', async () => {
    assert.match(await hover(), /courier/u);
    await write({ 'courier.txt': { date: '2026-01-01' }, 'herald.txt': { date: '2026-09-01' } });
    await client.until(async () => !(await hover()).includes('courier'), 'nothing of the other article');
    await write({ 'courier.txt': { date: '2026-08-25' }, 'herald.txt': { date: '2026-09-01' } });
    await client.until(async () => (await hover()).includes('courier'), 'the other article');
  });

  it('is made with all articles and the dates they state, once', async () => {
    assert.deepEqual(await client.command(ServerCommands.createSourceList, { uri: client.uri('herald.txt') }), {
      uri: client.uri(list),
      created: true,
      added: false,
    });
    const made = await client.read(list);
    assert.deepEqual((JSON.parse(made) as { articles: unknown }).articles, {
      'courier.txt': { outlet: '', url: '', date: '' },
      'herald.txt': { outlet: '', url: '', date: '2026-09-01' },
    });
    assert.deepEqual(await client.command(ServerCommands.createSourceList, { uri: client.uri('') }), {
      uri: client.uri(list),
      created: false,
      added: false,
    });
    assert.equal(await client.read(list), made);
    await client.write('evening.txt', courier);
    await client.until(
      async () => (await client.command<SourceListChange>(ServerCommands.createSourceList, { uri: client.uri('') })).added,
      'the article that came later',
    );
    assert.equal(
      await client.read(list),
      made.replace('    "herald.txt"', '    "evening.txt": { "outlet": "", "url": "", "date": "" },\n    "herald.txt"'),
    );
  });

  it('completes the articles of the folder, and links to those it names', async () => {
    const text = '{ "articles": { "herald.txt": {}, "" } }';
    await client.write(list, text);
    const document = await client.open(list);
    const position = { line: 0, character: text.indexOf('""') + 1 };
    const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: document.uri }, position });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['courier.txt'],
    );
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri: document.uri } });
    assert.deepEqual(
      links.map(({ target }) => target),
      [client.uri('herald.txt')],
    );
  });

  it('tells of mistakes in it at their place', async () => {
    await client.write(list, '{ "articles": {\n  "herald.txt": { "date": "soon" },\n  "gone.txt": {}\n} }');
    const diagnose = async (): Promise<readonly Diagnostic[]> => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: client.uri(list) } });
      assert(report.kind === 'full');
      return report.items;
    };
    await client.until(async () => (await diagnose()).length === 2, 'both mistakes');
    assert.deepEqual(
      (await diagnose()).map(({ code, range }) => [code, range.start.line]),
      [
        ['sources-schema', 1],
        ['sources-article-missing', 2],
      ],
    );
  });
});
