import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport, Hover, Location, MarkupContent, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Annotator, ServerCommands } from '../../server/src/protocol';
import type { DecideParams, DecisionChange } from '../../server/src/statements/decisionProtocol';
import type { Decision } from '../../server/src/core/statements/decisions/decision';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const annFile = 'annotations/ann/links.jsonl';
const here = 'We have spent 1,200 days';
const there = 'We have spent 12,000 days';

describe('decisions on statements through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles);
    await client.connection.sendNotification(Annotator, { name: 'Ann' });
  });
  afterEach(() => client.stop());

  const placeOf = async (name: string, text: string): Promise<{ uri: string; range: Location['range'] }> => {
    const document = client.buffers.get(client.uri(name)) ?? (await client.open(name));
    const { start } = client.rangeOf(document, text);
    return { uri: document.uri, range: { start, end: start } };
  };
  async function decide(decision: DecideParams['decision'], annotator = 'Ann'): Promise<DecisionChange> {
    const params: DecideParams = {
      a: await placeOf('herald.txt', here),
      b: await placeOf('courier.txt', there),
      decision,
      note: '',
      annotator,
    };
    return client.command<DecisionChange>(ServerCommands.decide, params);
  }
  const records = (): Promise<Decision[]> => client.records(annFile);
  /** The articles that references of the first quotation lead to. */
  async function sources(): Promise<string[]> {
    const { uri, range } = await placeOf('herald.txt', here);
    const found = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: range.start,
      context: { includeDeclaration: false },
    });
    return found.map((one) => one.uri.replace(/.*\//u, '')).sort();
  }

  it('are one line in the annotator’s own file, and act at once', async () => {
    assert((await sources()).includes('courier.txt'));
    const change = await decide('different');
    assert.deepEqual(
      (await records()).map(({ kind, a, b, by }) => [kind, a.article, b.article, by]),
      [['different', 'courier.txt', 'herald.txt', 'ann']],
    );
    assert.deepEqual(
      change.articles.map((uri) => uri.replace(/.*\//u, '')),
      ['courier.txt', 'herald.txt'],
    );
    await client.until(async () => !(await sources()).includes('courier.txt'), 'the statement without the courier');
    await decide('same');
    assert.deepEqual(
      (await records()).map(({ kind, rev }) => [kind, rev]),
      [['same', 2]],
    );
    await client.until(async () => (await sources()).includes('courier.txt'), 'the courier again');
  });

  it('are taken back, and put back', async () => {
    const { file, id, before, after } = await decide('different');
    await client.command(ServerCommands.restoreDecision, { file, id, decision: before });
    assert.deepEqual(await records(), []);
    await client.until(async () => (await sources()).includes('courier.txt'), 'the courier again');
    await client.command(ServerCommands.restoreDecision, { file, id, decision: after });
    assert.equal((await records()).length, 1);
    await client.command(ServerCommands.undecide, { file, id });
    assert.deepEqual(await records(), []);
  });

  it('of others count where nobody disagrees, and one’s own go first', async () => {
    await client.command(ServerCommands.decide, {
      a: await placeOf('herald.txt', here),
      b: await placeOf('courier.txt', there),
      decision: 'different',
      note: '',
      annotator: 'Bob',
    });
    await client.until(async () => !(await sources()).includes('courier.txt'), 'what Bob decided');
    await decide('same');
    await client.until(async () => (await sources()).includes('courier.txt'), 'what Ann decided');
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: client.uri(annFile) },
    });
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, range }) => [code, range.start.line]),
      [['disputed', 0]],
    );
  });

  it('of others neither act nor show to whoever annotates blind, and one’s own do', async () => {
    await client.command(ServerCommands.decide, {
      a: await placeOf('herald.txt', here),
      b: await placeOf('courier.txt', there),
      decision: 'different',
      note: '',
      annotator: 'Bob',
    });
    await client.until(async () => !(await sources()).includes('courier.txt'), 'what Bob decided');
    client.settings = { annotator: 'Ann', othersClaims: 'hidden' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => (await sources()).includes('courier.txt'), 'the courier again');
    await decide('same');
    const report = async (file: string): Promise<unknown[]> => {
      const answer = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: client.uri(file) } });
      return answer.kind === 'full' ? answer.items : [answer];
    };
    assert.deepEqual([await report(annFile), await report('annotations/bob/links.jsonl')], [[], []]);
    await decide('different');
    await client.until(async () => !(await sources()).includes('courier.txt'), 'what Ann decided');
  });

  it('follow an article that is renamed', async () => {
    await decide('different');
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: client.uri('herald.txt'), newUri: client.uri('post.txt') }],
    });
    assert(edit);
    await client.make(edit);
    assert.deepEqual(
      (await records()).map(({ a, b }) => [a.article, b.article]),
      [['courier.txt', 'post.txt']],
    );
  });

  it('follow the words through an edit, and rest while these are gone', async () => {
    await decide('different');
    const { uri } = await placeOf('herald.txt', here);
    await client.edit(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'A new first line\n\n' },
    ]);
    assert.equal((await sources()).includes('courier.txt'), false);
    const document = client.buffers.get(uri);
    assert(document);
    await client.edit(uri, [
      {
        range: client.rangeOf(document, 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer'),
        newText: 'Thank you all',
      },
    ]);
    await client.until(async () => {
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: client.uri(annFile) },
      });
      return report.kind === 'full' && report.items.some(({ code }) => code === 'orphan');
    }, 'the orphan');
  });

  it('are refused with what to do where there is no wording, and nothing is written', async () => {
    const nothing = { uri: client.uri('herald.txt'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } } };
    await assert.rejects(
      client.command(ServerCommands.decide, {
        a: nothing,
        b: await placeOf('courier.txt', there),
        decision: 'same',
        note: '',
        annotator: 'Ann',
      }),
      /no quotation and no report here/u,
    );
    await assert.rejects(decide('same', ''), /set crossquote\.annotator/u);
    await assert.rejects(client.read(annFile), /ENOENT/u);
  });

  it('show in the hover, with whose they are', async () => {
    await decide('same');
    const { uri, range } = await placeOf('herald.txt', here);
    await client.until(async () => {
      const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: range.start });
      return (hover.contents as MarkupContent).value.includes('confirmed by ann');
    }, 'the hover');
  });
});
