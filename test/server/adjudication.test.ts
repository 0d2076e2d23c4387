import assert from 'node:assert/strict';
import { GetAdjudication, type AdjudicateParams, type Adjudication } from '../../server/src/claims/adjudicationProtocol';
import { acceptingAgreed, acceptingAllOf, rejecting } from '../../server/src/core/claims/adjudication/decide';
import type { Claim } from '../../server/src/core/claims/claim';
import { ServerCommands } from '../../server/src/protocol';
import {
  GetClaims,
  type ChangeClaimsParams,
  type ClaimChanges,
  type PlacedClaim,
  type RestoreClaimsParams,
} from '../../server/src/claims/claimProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const goldFile = 'annotations/gold/herald.txt.jsonl';

describe('adjudication through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Eva' } });
  });
  afterEach(() => client.stop());

  const tag = (annotator: string, length: number, tags: readonly string[]): Promise<ClaimChanges> =>
    client.command<ClaimChanges>(ServerCommands.changeClaims, {
      label: 'Tag',
      annotator,
      update: [],
      remove: [],
      add: [
        { uri: client.uri('herald.txt'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: length } }, tags, note: '' },
      ],
    } satisfies ChangeClaimsParams);
  const adjudication = async (): Promise<Adjudication> => {
    const answer = await client.request<Adjudication | null>(GetAdjudication, { uri: client.uri('herald.txt') });
    assert.ok(answer);
    return answer;
  };
  const states = async (): Promise<string[]> =>
    (await adjudication()).articles.flatMap(({ items }) => items.map(({ text, kind, state }) => `${text}: ${kind} ${state}`));
  const decide = (decisions: AdjudicateParams['decisions']): Promise<ClaimChanges> =>
    client.command<ClaimChanges>(ServerCommands.adjudicate, { by: 'Eva', decisions } satisfies AdjudicateParams);
  const records = async (): Promise<Claim[]> =>
    (await client.read(goldFile))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Claim);

  it('compares what annotators tagged, writes decisions into gold as one edit, and takes them back', async () => {
    await tag('Ann', 5, ['claim.quantity']);
    await tag('Bo', 5, ['claim.quantity']);
    await tag('Bo', 11, ['claim.prediction']);
    assert.deepEqual(await states(), ['Mayor: agree open', 'Mayor opens: one open']);
    const {
      annotators,
      articles: [article],
    } = await adjudication();
    assert(article);
    assert.deepEqual(annotators, ['ann', 'bo']);
    const { uri, items } = article;
    const [, second] = items;
    assert(second);
    const made = await decide([...acceptingAgreed(items), rejecting(second)].map((decision) => ({ ...decision, article: uri })));
    assert.equal(made.changes.length, 2);
    assert.deepEqual(
      (await records()).map(({ tags, by }) => [tags, by]),
      [
        [['claim.quantity'], 'eva'],
        [[], 'eva'],
      ],
    );
    assert.deepEqual(await states(), ['Mayor: agree accepted', 'Mayor opens: one rejected']);
    const shown = await client.request<PlacedClaim[]>(GetClaims, { uri: client.uri('herald.txt') });
    assert.equal(shown.filter(({ file }) => file.includes('/gold/')).length, 1, 'a rejection is no claim');

    await client.command(ServerCommands.restoreClaims, {
      records: made.changes.map(({ file, id, before }) => ({ file, id, claim: before })),
      files: [],
    } satisfies RestoreClaimsParams);
    assert.deepEqual(await states(), ['Mayor: agree open', 'Mayor opens: one open']);
  });

  it('asks again once an annotator changed a claim, and refuses a decision on what it was', async () => {
    const {
      changes: [claim],
    } = await tag('Ann', 5, ['claim.quantity']);
    assert(claim);
    const {
      articles: [before],
    } = await adjudication();
    assert(before);
    const decisions = acceptingAllOf(before.items, 'ann').map((decision) => ({ ...decision, article: before.uri }));
    await decide(decisions);
    await client.command(ServerCommands.changeClaims, {
      label: 'Change',
      annotator: 'Ann',
      add: [],
      remove: [],
      update: [{ file: claim.file, id: claim.id, tags: ['claim.prediction'] }],
    } satisfies ChangeClaimsParams);
    assert.deepEqual(await states(), ['Mayor: one again']);
    await assert.rejects(decide(decisions), /changed meanwhile/);
    const {
      articles: [after],
    } = await adjudication();
    assert(after);
    await decide(acceptingAllOf(after.items, 'ann').map((decision) => ({ ...decision, article: after.uri })));
    assert.deepEqual(
      (await records()).map(({ tags, rev }) => [tags, rev]),
      [[['claim.prediction'], 2]],
    );
  });

  it('lets nothing else write gold', async () => {
    await tag('Ann', 5, ['claim.quantity']);
    const {
      articles: [article],
    } = await adjudication();
    assert(article);
    const {
      changes: [made],
    } = await decide(acceptingAllOf(article.items, 'ann').map((decision) => ({ ...decision, article: article.uri })));
    assert(made);
    await assert.rejects(
      client.command(ServerCommands.removeClaim, { file: made.file, id: made.id }),
      /only its owner changes it|Gold is written by adjudication alone/,
    );
    await assert.rejects(
      client.command(ServerCommands.changeClaims, {
        label: 'Change',
        annotator: 'Eva',
        add: [],
        remove: [{ file: made.file, id: made.id }],
        update: [],
      } satisfies ChangeClaimsParams),
      /only its owner changes it/,
    );
    assert.equal((await records()).length, 1);
  });
});
