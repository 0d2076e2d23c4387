import assert from 'node:assert/strict';
import { GetArticles, type ArticlesAnswer } from '../../server/src/articles/articleProtocol';
import { ServerCommands } from '../../server/src/protocol';
import type { ChangeClaimsParams } from '../../server/src/claims/claimProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

describe('the list of articles through the server', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
  });
  after(() => client.stop());

  const list = (folder = client.uri('')): Promise<ArticlesAnswer> => client.request(GetArticles, { folder });

  it('says what each article shares, and what is tagged in it', async () => {
    const document = await client.open('herald.txt');
    const add = [{ uri: document.uri, range: client.rangeOf(document, 'nobody should'), tags: ['claim.quantity'], note: '' }];
    await client.command(ServerCommands.changeClaims, {
      label: 'Tag',
      annotator: 'Ann',
      add,
      update: [],
      remove: [],
    } satisfies ChangeClaimsParams);
    await client.until(async () => (await list()).articles.some(({ claims }) => claims > 0), 'the claim');
    assert.deepEqual(
      (await list()).articles.map(({ path, shared, conflicts, claims }) => [path, shared, conflicts, claims]),
      [
        ['courier.txt', 1, 1, 0],
        ['gazette.txt', 1, 1, 0],
        ['herald.txt', 1, 1, 1],
      ],
    );
  });

  it('names a file that is no text, and takes it back once it is', async () => {
    await client.write('broken.txt', Buffer.from('Déjà vu.\n', 'latin1'));
    await client.until(async () => (await list()).unusable.length === 1, 'the broken file');
    assert.deepEqual(
      (await list()).unusable.map(({ path }) => path),
      ['broken.txt'],
    );
    await client.remove('broken.txt');
    await client.until(async () => (await list()).unusable.length === 0, 'nothing broken');
  });

  it('is empty for a folder that is not open', async () => {
    assert.deepEqual(await list('file:///nowhere'), { articles: [], unusable: [] });
  });
});
