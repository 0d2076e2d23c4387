import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  Hover,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { Annotator } from '../../server/src/protocol';
import type { Decision } from '../../server/src/core/statements/decisions/decision';
import { serialiseDecision } from '../../server/src/core/statements/decisions/decisionRecord';
import { courier, herald, threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';
import { decided } from '../unit/statements/decisions/support';

const annFile = 'annotations/ann/links.jsonl';
const inHerald = [
  'herald.txt',
  herald,
  'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inCourier = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const lines = (...decisions: readonly Decision[]): string =>
  decisions.map((one, n) => `${serialiseDecision({ ...one, id: `01J6MZ3T00AAAAAAAAAAAAAAA${n}` })}\n`).join('');

describe('a file of decisions through the server', () => {
  let client: LspClient;
  const start = async (text: string): Promise<void> => {
    client = await LspClient.start({ ...threeArticles, [annFile]: text });
    await client.connection.sendNotification(Annotator, { name: 'Ann' });
  };
  afterEach(() => client.stop());

  const textDocument = (): { uri: string } => ({ uri: client.uri(annFile) });
  const diagnostics = async (): Promise<Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: textDocument() });
    assert(report.kind === 'full');
    return report.items;
  };
  /** Waits until a problem has a fix, and does it. */
  const fix = async (code: string, title: RegExp): Promise<void> => {
    let found: CodeAction | undefined;
    await client.until(async () => {
      const shown = (await diagnostics()).find((one) => one.code === code);
      const all = shown
        ? await client.request<CodeAction[]>('textDocument/codeAction', {
            textDocument: textDocument(),
            range: shown.range,
            context: { diagnostics: [shown] },
          })
        : [];
      found = all.find((one) => title.test(one.title));
      return found !== undefined;
    }, `the fix ${title}`);
    if (found?.edit) await client.make(found.edit);
    if (found?.command)
      await client.request('workspace/executeCommand', { command: found.command.command, arguments: found.command.arguments });
  };
  const records = (): Promise<Decision[]> => client.records(annFile);

  it('tells what contradicts itself, and keeps the later', async () => {
    await start(
      lines(
        decided('same', inHerald, inCourier).decision,
        decided('different', inHerald, inCourier, { at: '2026-09-03T10:00:00Z' }).decision,
      ),
    );
    const found = await diagnostics();
    assert.deepEqual(
      found.map(({ code, range, relatedInformation }) => [
        code,
        range.start.line,
        relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      ]),
      [
        ['contradiction', 0, [[client.uri(annFile), 1]]],
        ['contradiction', 1, [[client.uri(annFile), 0]]],
      ],
    );
    await fix('contradiction', /^Keep the later decision \(different/u);
    assert.deepEqual(
      (await records()).map(({ kind }) => kind),
      ['different'],
    );
    assert.deepEqual(await diagnostics(), []);
  });

  it('gives a lost passage another wording', async () => {
    const lost = ['herald.txt', 'Thank you all, and a safe way home tonight.\n', 'Thank you all, and a safe way home tonight'] as const;
    await start(lines(decided('same', inCourier, lost).decision));
    await fix('orphan', /^Attach to line 5, “We have spent 1,200 days/u);
    assert.deepEqual(
      (await records()).map(({ b, rev }) => [b.exact.slice(0, 13), rev]),
      [['We have spent', 2]],
    );
    assert.deepEqual(await diagnostics(), []);
  });

  it('follows an article that was renamed elsewhere', async () => {
    await start(lines(decided('different', inCourier, inHerald).decision));
    await client.rename('herald.txt', 'post.txt');
    await fix('article-missing', /^The article is now post\.txt: move the decisions on it$/u);
    assert.deepEqual(
      (await records()).map(({ a, b }) => [a.article, b.article]),
      [['courier.txt', 'post.txt']],
    );
  });

  it('says what a line decides, links to both passages, and completes kinds', async () => {
    await start(lines(decided('same', inCourier, inHerald).decision));
    await client.until(
      async () =>
        (await client.request<Hover | null>('textDocument/hover', {
          textDocument: textDocument(),
          position: { line: 0, character: 3 },
        })) !== null,
      'the hover',
    );
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: textDocument(), position: { line: 0, character: 3 } });
    assert.match((hover.contents as MarkupContent).value, /^\*\*The same statement\*\* · ann, 2026/u);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: textDocument() });
    assert.deepEqual(
      links.map(({ target }) => target),
      [`${client.uri('courier.txt')}#L5,2`, `${client.uri('herald.txt')}#L5,2`],
    );
    const character = (await client.read(annFile)).indexOf('"same"') + 2;
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: textDocument(),
      position: { line: 0, character },
    });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['same', 'different', 'note'],
    );
  });
});
