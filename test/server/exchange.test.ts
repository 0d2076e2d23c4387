import assert from 'node:assert/strict';
import { ExportClaims, type ExportResult, type ImportResult } from '../../server/src/claims/exchangeProtocol';
import { ServerCommands } from '../../server/src/protocol';
import type { ClaimChanges } from '../../server/src/claims/claimProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const annFile = 'annotations/ann/herald.txt.jsonl';
const csv = Buffer.from('article,exact,tags,note\nherald.txt,the north bridge,claim.other,over the river\n').toString('base64');

describe('claims to and from other tools through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
    await client.open('herald.txt');
  });
  afterEach(() => client.stop());

  const request = (tags = csv): object => ({
    uri: client.uri('herald.txt'),
    format: 'csv',
    files: [{ name: 'codes.csv', base64: tags }],
    annotator: 'Ann',
    addTags: false,
    update: false,
  });

  it('imports in one edit, exports it, imports it again without a double, and takes it back in one step', async () => {
    const made = await client.command<ImportResult>(ServerCommands.importClaims, request());
    assert.equal(made.report, '1 claim added.');
    assert.match(await client.read(annFile), /"exact":"the north bridge"/u);
    const { files, claims } = await client.request<ExportResult>(ExportClaims, {
      uri: client.uri('herald.txt'),
      format: 'csv',
      annotators: [],
    });
    assert.equal(claims, 1);
    assert.match(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8'), /the north bridge,claim\.other,/u);
    const again = await client.command<ImportResult>(ServerCommands.importClaims, request(files[0]?.base64));
    assert.equal(again.report, '0 claims added, 1 there already.');
    const records = made.changes.map(({ file, id, before }) => ({ file, id, claim: before }));
    await client.command<ClaimChanges>(ServerCommands.restoreClaims, { records, files: [] });
    assert.deepEqual(await client.records(annFile), []);
  });

  it('writes nothing while tags are unknown', async () => {
    const unknown = Buffer.from('article,exact,tags\nherald.txt,the north bridge,Bridges\n').toString('base64');
    const made = await client.command<ImportResult>(ServerCommands.importClaims, request(unknown));
    assert.deepEqual([made.touched, made.unknownTags.length], [[], 1]);
  });

  it('refuses a format that there is not', async () => {
    await assert.rejects(
      client.request(ExportClaims, { uri: client.uri('herald.txt'), format: 'pdf', annotators: [] }),
      /no format "pdf"/u,
    );
  });
});
