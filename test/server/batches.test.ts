import assert from 'node:assert/strict';
import type { Claim } from '../../server/src/core/claims/claim';
import { ServerCommands } from '../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges, RecodeTagsParams, RestoreClaimsParams } from '../../server/src/claims/claimProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const files = { herald: 'annotations/ann/herald.txt.jsonl', courier: 'annotations/ann/courier.txt.jsonl' };

describe('steps on many claims through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
  });
  afterEach(() => client.stop());

  const records = (file: string): Promise<Claim[]> => client.records(file);
  const change = (params: Partial<ChangeClaimsParams>): Promise<ClaimChanges> =>
    client.command<ClaimChanges>(ServerCommands.changeClaims, {
      label: 'Tag',
      annotator: 'Ann',
      add: [],
      update: [],
      remove: [],
      ...params,
    });
  const undo = ({ changes, files: others }: ClaimChanges): Promise<ClaimChanges> =>
    client.command<ClaimChanges>(ServerCommands.restoreClaims, {
      records: changes.map(({ file, id, before }) => ({ file, id, claim: before })),
      files: others.map(({ uri, before, after }) => ({ uri, before: after, after: before })),
    } satisfies RestoreClaimsParams);
  const words = (length: number): { start: { line: number; character: number }; end: { line: number; character: number } } => ({
    start: { line: 0, character: 0 },
    end: { line: 0, character: length },
  });

  /** Tags the first words of two articles, and one article as a whole. */
  const tagThree = (): Promise<ClaimChanges> =>
    change({
      add: [
        { uri: client.uri('herald.txt'), range: words(5), tags: ['claim.quantity'], note: '' },
        { uri: client.uri('courier.txt'), range: words(5), tags: ['claim.prediction'], note: '' },
        { uri: client.uri('courier.txt'), range: null, tags: ['claim.quantity'], note: 'all of it', keys: { nothing: true } },
      ],
    });

  it('tags passages of several articles and an article as a whole, and takes all of it back at once', async () => {
    const made = await tagThree();
    assert.equal(made.changes.length, 3);
    assert.deepEqual(
      (await records(files.courier)).map(({ start, end, note }) => [start, end, note]),
      [
        [0, 5, ''],
        [0, 0, 'all of it'],
      ],
    );
    await undo(made);
    assert.deepEqual([await records(files.herald), await records(files.courier)], [[], []]);
  });

  it('says what it left out because it is there already', async () => {
    await tagThree();
    const again = await tagThree();
    assert.deepEqual([again.changes.length, again.skipped.length], [0, 3]);
  });

  it('changes and removes, and writes nothing at all where one claim is another’s', async () => {
    const {
      changes: [first, second],
    } = await tagThree();
    assert(first && second);
    await change({
      update: [{ file: first.file, id: first.id, note: 'looked again', reviewed: true }],
      remove: [{ file: second.file, id: second.id }],
    });
    assert.deepEqual(
      (await records(files.herald)).map(({ note, rev }) => [note, rev]),
      [['looked again', 2]],
    );
    assert.equal((await records(files.courier)).length, 1);
    await assert.rejects(
      change({ annotator: 'Bob', update: [{ file: first.file, id: first.id, note: 'mine' }] }),
      /only its owner changes it/,
    );
    assert.deepEqual(
      (await records(files.herald)).map(({ note }) => note),
      ['looked again'],
    );
  });

  it('puts what is tagged later on a wording of the statement to the same statement', async () => {
    const {
      changes: [first],
    } = await change({ oneStatement: true, add: [{ uri: client.uri('herald.txt'), range: words(5), tags: ['claim.quantity'], note: '' }] });
    assert(first);
    await change({
      oneStatement: true,
      add: [{ uri: client.uri('courier.txt'), range: words(5), tags: ['stance.deny'], note: '' }],
      update: [{ file: first.file, id: first.id, tags: ['claim.quantity', 'stance.deny'] }],
    });
    const statements = [...(await records(files.herald)), ...(await records(files.courier))].map(
      (record) => (record as Claim & { statement?: string }).statement,
    );
    assert.equal(statements.length, 2);
    assert.equal(new Set(statements).size, 1);
  });

  it('records on a claim that is there where tags came from, and takes “nothing” off what has a tag', async () => {
    const {
      changes: [first],
    } = await change({ add: [{ uri: client.uri('herald.txt'), range: words(5), tags: [], note: '', keys: { nothing: true } }] });
    assert(first);
    await change({ update: [{ file: first.file, id: first.id, range: words(8) }] });
    await change({
      update: [{ file: first.file, id: first.id, tags: ['claim.law'], keys: { origin: { from: 'suggestion', of: first.id } } }],
    });
    assert.deepEqual(
      (await records(files.herald)).map((record) => [
        record.end,
        record.tags,
        'nothing' in record,
        (record as Claim & { origin: object }).origin,
        record.rev,
      ]),
      [[8, ['claim.law'], false, { from: 'suggestion', of: first.id }, 3]],
    );
  });

  it('merges a tag into another in the codebook and on every claim, and takes both back', async () => {
    await tagThree();
    const before = await client.read('annotations/codebook.json');
    const merged = await client.command<ClaimChanges>(ServerCommands.recodeTags, {
      uri: client.uri('herald.txt'),
      annotator: 'Ann',
      change: { kind: 'merge', from: ['claim.prediction'], into: 'claim.quantity' },
    } satisfies RecodeTagsParams);
    assert.equal(merged.changes.length, 1);
    assert.deepEqual(
      (await records(files.courier)).map(({ tags, codebook }) => [tags, codebook]),
      [
        [['claim.quantity'], 2],
        [['claim.quantity'], 1],
      ],
    );
    assert.match(await client.read('annotations/codebook.json'), /"revision": 2,/);
    await undo(merged);
    assert.equal(await client.read('annotations/codebook.json'), before);
    assert.deepEqual(
      (await records(files.courier)).map(({ tags }) => tags),
      [['claim.prediction'], ['claim.quantity']],
    );
  });

  it('does not overwrite a codebook that changed since', async () => {
    await tagThree();
    const merged = await client.command<ClaimChanges>(ServerCommands.recodeTags, {
      uri: client.uri('herald.txt'),
      annotator: 'Ann',
      change: { kind: 'rename', from: 'claim.prediction', to: 'claim.forecast', label: 'Forecast' },
    } satisfies RecodeTagsParams);
    await client.command(ServerCommands.recodeTags, {
      uri: client.uri('herald.txt'),
      annotator: 'Ann',
      change: { kind: 'merge', from: ['claim.forecast'], into: 'claim.quantity' },
    } satisfies RecodeTagsParams);
    await assert.rejects(undo(merged), /codebook\.json was changed since/);
    assert.deepEqual(
      (await records(files.courier)).map(({ tags }) => tags[0]),
      ['claim.quantity', 'claim.quantity'],
    );
  });
});
