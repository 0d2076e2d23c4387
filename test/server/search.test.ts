import assert from 'node:assert/strict';
import { ServerCommands } from '../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges } from '../../server/src/claims/claimProtocol';
import {
  FindClaims,
  GetConcordance,
  type Concordance,
  type ConcordanceParams,
  type FoundClaims,
} from '../../server/src/claims/searchProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

describe('searching through the server', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start(threeArticles);
    const document = await client.open('herald.txt');
    const tag = (passage: string, annotator: string, tags: readonly string[], note = ''): Promise<unknown> =>
      client.command(ServerCommands.addClaim, { uri: document.uri, range: client.rangeOf(document, passage), tags, note, annotator });
    await tag('We have spent 1,200 days waiting for this bridge', 'ann', ['claim.quantity'], 'compare with the courier');
    await tag('I will walk across it first', 'bo', ['claim.quantity']);
  });
  after(() => client.stop());

  const find = (query: string, most?: number): Promise<FoundClaims> =>
    client.request(FindClaims, most === undefined ? { query } : { query, most });
  const passages = async (query: string): Promise<string[]> =>
    (await find(query)).claims.map(({ claim }) => claim.exact.split(' ').slice(-2).join(' '));
  const concordance = (words: string, more: Partial<ConcordanceParams> = {}): Promise<Concordance> =>
    client.request(GetConcordance, { words, sort: 'place', ...more });

  it('finds claims by tag, annotator, words, article and speaker', async () => {
    assert.deepEqual(await passages('tag:claim.quantity'), ['this bridge', 'it first']);
    assert.deepEqual(await passages('by:bo in:herald state:exact'), ['it first']);
    assert.deepEqual(await passages('courier -by:bo'), ['this bridge']);
    assert.deepEqual(await passages('speaker:"Ada Voss"'), ['this bridge', 'it first']);
    assert.deepEqual(await passages('speaker:Okonjo'), []);
  });

  it('counts what it does not show, and says what means nothing', async () => {
    const found = await find('tag:claim sped:x', 1);
    assert.deepEqual([found.claims.length, found.total, found.problems.map(({ start, end }) => [start, end])], [1, 2, [[10, 16]]]);
  });

  it('gives words in their context over all articles, and what is tagged', async () => {
    const { hits, more, searched, problem } = await concordance('days waiting');
    assert.deepEqual(
      [hits.map(({ path, tags }) => [path, tags]), more, searched, problem],
      [
        [
          ['courier.txt', []],
          ['gazette.txt', []],
          ['herald.txt', ['claim.quantity']],
        ],
        0,
        3,
        null,
      ],
    );
    assert.deepEqual(
      (await concordance('days waiting', { annotator: 'bo' })).hits.map(({ tags }) => tags),
      [[], [], []],
    );
    assert.deepEqual(
      (await concordance('days waiting', { untagged: true })).hits.map(({ path }) => path),
      ['courier.txt', 'gazette.txt'],
    );
  });

  it('says how many more there are', async () => {
    const all = await concordance('bridge');
    const { hits, more } = await concordance('bridge', { most: 2, sort: 'right' });
    assert.deepEqual([hits.length, hits.length + more], [2, all.hits.length]);
  });

  it('says what is wrong with a pattern, and searches nothing', async () => {
    const { hits, problem } = await concordance('/bri(dge/');
    assert.deepEqual(hits, []);
    assert.match(problem?.message ?? '', /cannot be read/);
  });

  it('has hits tagged in one step, those with the same claim left out, and taken back in one', async () => {
    const { hits } = await concordance('nobody should wait');
    const params: ChangeClaimsParams = {
      label: 'Tag hits',
      annotator: 'ann',
      update: [],
      remove: [],
      add: hits.map(({ uri, range }) => ({
        uri,
        range,
        tags: ['claim.quantity'],
        note: '',
        keys: { origin: { from: 'concordance', of: 'nobody should wait' } },
      })),
    };
    const made = await client.command<ClaimChanges>(ServerCommands.changeClaims, params);
    assert.deepEqual(
      made.changes.map(({ after }) => after?.unknown['origin']),
      hits.map(() => ({ from: 'concordance', of: 'nobody should wait' })),
    );
    assert.equal(hits.length, 3);
    assert.deepEqual((await concordance('nobody should wait', { untagged: true, annotator: 'ann' })).hits, []);
    const again = await client.command<ClaimChanges>(ServerCommands.changeClaims, params);
    assert.deepEqual([again.changes.length, again.skipped.length], [0, 3]);
    await client.command(ServerCommands.restoreClaims, {
      records: made.changes.map(({ file, id, before: claim }) => ({ file, id, claim })),
      files: [],
    });
    assert.equal((await concordance('nobody should wait', { untagged: true, annotator: 'ann' })).hits.length, 3);
  });
});
