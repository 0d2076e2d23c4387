import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { GetAgreement, type Agreement } from '../../server/src/claims/agreementProtocol';
import type { Claim } from '../../server/src/core/claims/claim';
import { ServerCommands, type Settings } from '../../server/src/protocol';
import {
  GetClaims,
  GetTaggable,
  type ChangeClaimsParams,
  type ClaimChanges,
  type PlacedClaim,
  type Taggable,
} from '../../server/src/claims/claimProtocol';
import { GetMarks, type Marks } from '../../server/src/articles/marksProtocol';
import { ExportClaims, type ExportParams, type ExportResult } from '../../server/src/claims/exchangeProtocol';
import { GetSuggestions, type PlacedSuggestion } from '../../server/src/claims/suggestionProtocol';
import { FindClaims, GetConcordance, type FoundClaims } from '../../server/src/claims/searchProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const words = '“We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,”';
const wordsThere = '“We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,”';

describe('several annotators through the server', () => {
  let client: LspClient;
  let passage: { uri: string; range: ReturnType<LspClient['rangeOf']> };
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
    const [here, there] = [await client.open('herald.txt'), await client.open('courier.txt')];
    passage = { uri: here.uri, range: client.rangeOf(here, words) };
    await add('Ann', passage, ['claim.quantity'], 'mine');
    await add('Bob', passage, ['claim.prediction'], 'theirs');
    await add('Bob', { uri: there.uri, range: client.rangeOf(there, wordsThere) }, ['claim.law'], 'elsewhere');
    // As adjudication leaves it: the record in gold, by whoever adjudicated.
    const record = JSON.parse((await client.read('annotations/bob/herald.txt.jsonl')).trim()) as Claim;
    await client.write(
      'annotations/gold/herald.txt.jsonl',
      `${JSON.stringify({ ...record, id: '01J6MZ3T00BBBBBBBBBBBBBBBB', by: 'ann' })}\n`,
    );
    await client.until(async () => (await claims()).length === 4, 'gold');
  });
  afterEach(() => client.stop());

  const add = (annotator: string, place: typeof passage, tags: readonly string[], note: string): Promise<ClaimChanges> =>
    client.command<ClaimChanges>(ServerCommands.changeClaims, {
      label: 'Tag',
      annotator,
      add: [{ ...place, tags, note }],
      update: [],
      remove: [],
    } satisfies ChangeClaimsParams);
  const claims = (params: object = {}): Promise<readonly PlacedClaim[]> => client.request(GetClaims, params);
  const owners = (placed: readonly PlacedClaim[]): string =>
    placed
      .map(({ annotator }) => annotator)
      .sort()
      .join(' ');
  const hover = async (): Promise<string> =>
    JSON.stringify(
      (await client.request<Hover>('textDocument/hover', { textDocument: { uri: passage.uri }, position: passage.range.end })).contents,
    );
  const suggested = (): Promise<readonly PlacedSuggestion[]> => client.request(GetSuggestions, passage);
  const actions = (): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument: { uri: passage.uri }, range: passage.range, context: { diagnostics: [] } });
  const set = async (settings: Partial<Settings>): Promise<void> => {
    client.settings = { annotator: 'Ann', ...settings };
    const before = client.changes;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.changes > before, 'the settings');
  };

  it('shows everybody’s, with whose they are and where gold differs', async () => {
    assert.equal(owners(await claims({ uri: passage.uri })), 'ann bob gold');
    assert.deepEqual((await claims({ uri: passage.uri })).find(({ annotator }) => annotator === 'ann')?.gold, {
      kind: 'tags',
      tags: ['claim.prediction'],
    });
    assert.match(await hover(), /≠ Gold: Prediction/);
  });

  it('keeps others’ out of the text where they stand apart, and below a heading in the hover', async () => {
    await set({ othersClaims: 'apart' });
    assert.equal(owners((await client.request<Marks>(GetMarks, { uri: passage.uri })).claims), 'ann');
    assert.equal(owners(await claims({ uri: passage.uri, where: 'text' })), 'ann');
    assert.equal(owners(await claims()), 'ann bob bob gold');
    assert.match(await hover(), /by ann.*By others:.*by bob/);
  });

  it('tells the blind nothing of others by any request', async () => {
    await client.write('annotations/bob/gazette.txt.jsonl', '{"id":"broken secret"}\n');
    const secret = /theirs|elsewhere|bob|Prediction|claim\.prediction|claim\.law|[Gg]old|secret/;
    const problems = async (): Promise<string> => {
      const { items } = await client.request<{ items: { uri: string; items: Diagnostic[] }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return JSON.stringify(items.filter(({ items: found }) => found.length > 0));
    };
    await client.until(async () => secret.test(await problems()), 'the broken line');
    const theirs = await client.read('annotations/bob/herald.txt.jsonl');
    const file = await client.open('annotations/bob/herald.txt.jsonl', 'jsonl');
    const request = (method: string, more: object): Promise<unknown> =>
      client.request(`textDocument/${method}`, { textDocument: { uri: file.uri }, ...more });
    const exported = async (): Promise<unknown> => {
      const {
        files,
        claims: number,
        losses,
      } = await client.request<ExportResult>(ExportClaims, { uri: passage.uri, format: 'brat', annotators: [] } satisfies ExportParams);
      return [
        number,
        files.filter(({ path }) => path.endsWith('.ann')).map(({ path, base64 }) => [path, atob(base64)]),
        losses.some((loss) => loss.includes('you annotate blind')),
      ];
    };
    assert.match(
      JSON.stringify([
        await request('hover', { position: { line: 0, character: theirs.indexOf('claim.prediction') } }),
        await request('documentLink', {}),
      ]),
      /Prediction.*Show the passage/,
    );
    await set({ othersClaims: 'hidden' });
    const answers: Record<string, unknown> = {
      claims: await claims(),
      found: (await client.request<FoundClaims>(FindClaims, { query: '' })).claims,
      concordance: await client.request(GetConcordance, { words: 'bridge', sort: 'place' }),
      ofArticle: await claims({ uri: passage.uri }),
      marks: (await client.request<Marks>(GetMarks, { uri: passage.uri })).claims,
      hover: await hover(),
      taggable: (await client.request<Taggable>(GetTaggable, { ...passage, annotator: '' })).claims,
      agreement: await client
        .request<Agreement>(GetAgreement, { uri: passage.uri })
        .then(({ report, passages }) => [report, passages])
        .then((found) => JSON.stringify(found).match(/bob|theirs/) ?? ''),
      exported: await exported(),
      annotationHover: await request('hover', { position: { line: 0, character: theirs.indexOf('claim.prediction') } }),
      links: await request('documentLink', {}),
      suggestions: await suggested(),
      actions: (await actions()).map(({ title }) => title).filter((title) => !title.startsWith('Tag: ')),
      problems: await problems(),
    };
    for (const [request, answer] of Object.entries(answers)) assert.doesNotMatch(JSON.stringify(answer), secret, request);
    assert.deepEqual(
      await exported()
        .then((found) => found as [number, unknown, boolean])
        .then(([number, , told]) => [number, told]),
      [1, true],
    );
    assert.equal(owners(await claims()), 'ann');
    assert.match(JSON.stringify(await client.request<Agreement>(GetAgreement, { uri: passage.uri, evenIfBlind: true })), /bob/);
  });

  it('suggests what other wordings of the statement are tagged, and records where an accepted one comes from', async () => {
    const [first, ...more] = await suggested();
    assert.equal(more.length, 0);
    assert.deepEqual([first?.tags, first?.from.map(({ annotator, source }) => `${annotator} ${source}`)], [['claim.law'], ['bob courier']]);
    const action = (await actions()).find(({ title }) => title.startsWith('Tag as in courier: '));
    assert(action?.command?.arguments);
    await client.request('workspace/executeCommand', { command: action.command.command, arguments: action.command.arguments });
    const records = (await client.read('annotations/ann/herald.txt.jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(records.at(-1)?.['origin'], { from: 'suggestion', of: first?.from[0]?.id });
    assert.deepEqual(await suggested(), []);
    await set({ suggestions: false });
    assert.deepEqual(await client.request(GetSuggestions, { ...passage, annotator: 'Cleo' }), []);
  });

  it('keeps an answer to another’s claim in one’s own file, and does not take it for a tag', async () => {
    const answered = (await claims()).find(({ annotator, claim }) => annotator === 'bob' && claim.note === 'theirs');
    assert(answered);
    const cleo = { annotator: 'Cleo', label: 'Answer', update: [], remove: [] };
    await client.command(ServerCommands.changeClaims, {
      ...cleo,
      add: [{ ...passage, tags: [], note: 'really?', keys: { reply: answered.claim.id } }],
    } satisfies ChangeClaimsParams);
    const record = JSON.parse((await client.read('annotations/cleo/herald.txt.jsonl')).trim()) as Claim & { reply: string };
    assert.deepEqual([record.reply, record.exact, record.tags], [answered.claim.id, answered.claim.exact, []]);
    assert.deepEqual((await client.request<Taggable>(GetTaggable, { ...passage, annotator: 'Cleo' })).claims, []);
  });
});
