import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, Hover, SemanticTokens, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { GetMarks } from '../../server/src/articles/marksProtocol';
import { herald, threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const latin1 = Buffer.from('Le maire a parlé.\n“Déjà vu,” said Ada Voss.\n', 'latin1');

describe('the server, on files that are no articles or damaged ones', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({
      ...threeArticles,
      'latin.txt': latin1,
      'empty.txt': '',
      'wide.txt': Buffer.from('\uFEFFBridge', 'utf16le'),
      'requirements.txt': 'requests==2.31.0\nnumpy>=1.26\n',
    });
  });
  after(() => client.stop());

  const diagnose = (name: string): Promise<DocumentDiagnosticReport> =>
    client.request('textDocument/diagnostic', { textDocument: { uri: client.uri(name) } });

  it('indexes the articles and nothing else', () => {
    assert.equal(client.statuses.at(-1)?.articles, 3);
  });

  it('says which files it could not read, why, and from which line', async () => {
    const problems = new Map(client.statuses.at(-1)?.problems.map(({ uri, message }) => [uri.split('/').at(-1), message]));
    assert.match(problems.get('latin.txt') ?? '', /not UTF-8 from line 1 on; it looks like Latin-1/u);
    assert.match(problems.get('wide.txt') ?? '', /UTF-16 \(little endian\)/u);
    const folder = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(
      folder.items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [item.uri.split('/').at(-1)] : [])).sort(),
      ['latin.txt', 'wide.txt'],
    );
  });

  it('tells where characters were lost in an article that the editor decoded wrongly', async () => {
    await client.open('latin.txt', 'news-article', new TextDecoder().decode(latin1));
    const report = await diagnose('latin.txt');
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, range }) => [code, range.start.line]),
      [
        ['lost-character', 0],
        ['lost-character', 1],
        ['lost-character', 1],
      ],
    );
    await client.close('latin.txt');
  });

  it('answers an empty article with nothing', async () => {
    const { uri } = await client.open('empty.txt');
    assert.deepEqual((await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } })).data, []);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }), null);
  });

  it('does not analyse a line of a megabyte, says so, and goes on answering', async () => {
    await client.write('long.txt', herald);
    const { uri } = await client.open('long.txt', 'news-article', '“never ends '.repeat(100_000));
    assert.deepEqual((await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } })).data, []);
    const report = await diagnose('long.txt');
    assert(report.kind === 'full');
    assert.match(JSON.stringify(report.items[0]?.message), /Line 1 has 1,200,000 characters/u);
    const other = await client.open('courier.txt');
    assert(
      await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri: other.uri },
        position: client.rangeOf(other, 'spent').start,
      }),
    );
    await client.close('long.txt');
  });

  it('goes on with hovers and quick fixes where the codebook is no text', async () => {
    await client.write('annotations/codebook.json', latin1);
    const line = {
      id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
      tags: ['claim.quantity'],
      exact: '1,200 days',
      prefix: '',
      suffix: '',
      start: 0,
      end: 10,
      blob: '0'.repeat(40),
      note: '',
      by: 'ann',
      at: '2031-03-12T10:00:00Z',
      rev: 1,
      codebook: 1,
    };
    await client.write('annotations/ann/herald.txt.jsonl', `${JSON.stringify(line)}\n`);
    const document = await client.open('herald.txt');
    const position = client.rangeOf(document, '1,200 days').start;
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri: document.uri }, position });
    const said = JSON.stringify(hover?.contents);
    assert(said.includes('**Ada Voss** · quotation') && said.includes('quantity** · by ann'), said);
    assert(
      Array.isArray(
        await client.request('textDocument/codeAction', {
          textDocument: { uri: document.uri },
          range: { start: position, end: position },
          context: { diagnostics: [] },
        }),
      ),
    );
    await client.remove('annotations');
    await client.close('herald.txt');
  });

  it('keeps an article that is deleted while it is open, says so, and forgets it once it is closed', async () => {
    const { uri } = await client.open('gazette.txt');
    await client.remove('gazette.txt');
    await client.until(async () => {
      const report = await diagnose('gazette.txt');
      return report.kind === 'full' && report.items.some(({ code }) => code === 'deleted');
    }, 'the message on the deleted article');
    assert((await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } })).data.length > 0);
    await client.close('gazette.txt');
    await client.until(async () => (await client.request(GetMarks, { uri })) === null, 'the closed article to go');
  });
});
