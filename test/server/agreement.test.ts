import assert from 'node:assert/strict';
import { GetAgreement, type Agreement } from '../../server/src/claims/agreementProtocol';
import { ServerCommands } from '../../server/src/protocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

describe('agreement through the server', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start(threeArticles);
  });
  after(() => client.stop());

  const ask = (): Promise<Agreement | null> => client.request(GetAgreement, { uri: client.uri('herald.txt') });

  it('has nothing to compare at first, then what two annotators tagged, and where it stands', async () => {
    assert.deepEqual((await ask())?.report.scopes, []);
    const document = await client.open('herald.txt');
    const tag = (passage: string, annotator: string): Promise<unknown> =>
      client.command(ServerCommands.addClaim, {
        uri: document.uri,
        range: client.rangeOf(document, passage),
        tags: ['claim.quantity'],
        note: '',
        annotator,
      });
    await tag('1,200 days', 'ann');
    await tag('1,200 days', 'bo');
    await tag('the ceremony', 'bo');
    const answer = await ask();
    assert.deepEqual(answer?.report.annotators, ['ann', 'bo']);
    const row = answer.report.scopes[0]?.rows.find(({ subject }) => subject.id === 'claim.quantity');
    assert.equal(row?.exact.value?.toFixed(3), '0.667');
    const [only, ...more] = row?.onlyOne ?? [];
    assert.deepEqual([only?.annotator, more], ['bo', []]);
    assert.deepEqual(answer.passages[only?.claim ?? ''], {
      uri: document.uri,
      range: client.rangeOf(document, 'the ceremony'),
      exact: 'the ceremony',
      tags: ['claim.quantity'],
    });
  });
});
