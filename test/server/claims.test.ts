import assert from 'node:assert/strict';
import type { CodeAction, DocumentDiagnosticReport, Hover, MarkupContent, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import type { Claim } from '../../server/src/core/claims/claim';
import { ServerCommands } from '../../server/src/protocol';
import {
  GetClaims,
  GetCodebook,
  GetTaggable,
  type ClaimChange,
  type PlacedClaim,
  type PlacedCodebook,
  type Taggable,
} from '../../server/src/claims/claimProtocol';
import { GetMarks, type Marks } from '../../server/src/articles/marksProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const annFile = 'annotations/ann/herald.txt.jsonl';

describe('tagging through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(threeArticles, { settings: { annotator: 'Ann' } });
  });
  afterEach(() => client.stop());

  /** Tags the words of the first quotation. */
  async function tagFirst(tags = ['claim.quantity']): Promise<ClaimChange> {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const inQuotation = client.rangeOf(document, 'nobody should').start;
    const passage = await client.request<Taggable>(GetTaggable, { uri: document.uri, range: { start: inQuotation, end: inQuotation } });
    return client.command<ClaimChange>(ServerCommands.addClaim, {
      uri: document.uri,
      range: passage.range,
      tags,
      note: 'count the days',
      annotator: 'Ann',
    });
  }
  const records = (): Promise<Claim[]> => client.records(annFile);

  it('takes the quotation around the cursor, writes one line, and makes the codebook', async () => {
    const change = await tagFirst();
    const [claim] = await records();
    assert.equal(claim?.exact, 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,');
    assert.deepEqual(claim.tags, ['claim.quantity']);
    assert.equal(claim.by, 'ann');
    assert.deepEqual(change.after, { ...claim, unknown: {} });
    assert.deepEqual(change.touched.map((uri) => uri.replace(/.*\/annotations\//u, '')).sort(), [
      'ann/herald.txt.jsonl',
      'codebook.json',
      'codebook.schema.json',
    ]);
    const codebook = await client.request<PlacedCodebook>(GetCodebook, { uri: client.uri('herald.txt') });
    assert.equal(codebook.exists, true);
    assert(codebook.tags.some(({ id }) => id === 'claim.quantity'));
  });

  it('adds a second claim as one more line', async () => {
    await tagFirst();
    const before = await client.read(annFile);
    await tagFirst(['worth.important']).catch(() => tagFirst(['claim.prediction']));
    const after = await client.read(annFile);
    assert(after.startsWith(before));
    assert.equal((await records()).length, 2);
  });

  it('shows the claim in the hover, in the marks and in the list', async () => {
    await tagFirst();
    const uri = client.uri('herald.txt');
    const document = client.buffers.get(uri);
    assert(document);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: client.rangeOf(document, 'nobody should').start,
    });
    assert.match((hover.contents as MarkupContent).value, /\*\*Quantity\*\* · by ann · count the days/u);
    const marks = await client.request<Marks>(GetMarks, { uri });
    assert.deepEqual(
      marks.claims.map(({ state }) => state),
      ['exact'],
    );
    assert.deepEqual(
      marks.quotations.map(({ sources }) => sources),
      [3, 1],
    );
    const all = await client.request<PlacedClaim[]>(GetClaims, {});
    assert.deepEqual(
      all.map(({ article }) => article),
      [uri],
    );
  });

  it('moves the claim with the text as it is edited', async () => {
    await tagFirst();
    const uri = client.uri('herald.txt');
    await client.edit(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'Exclusive\n\n' }]);
    const marks = await client.request<Marks>(GetMarks, { uri });
    assert.deepEqual(
      marks.claims.map(({ range, state }) => [range?.start.line, state]),
      [[6, 'moved']],
    );
  });

  it('changes, removes and puts back', async () => {
    const added = await tagFirst();
    const { file, id } = added;
    const updated = await client.command<ClaimChange>(ServerCommands.updateClaim, { file, id, note: 'counted' });
    assert.deepEqual(
      (await records()).map(({ note, rev }) => [note, rev]),
      [['counted', 2]],
    );
    const removed = await client.command<ClaimChange>(ServerCommands.removeClaim, { file, id });
    assert.deepEqual(await records(), []);
    await client.command(ServerCommands.restoreClaim, { file, id, claim: removed.before });
    assert.deepEqual(
      (await records()).map(({ note, rev }) => [note, rev]),
      [['counted', 2]],
    );
    await client.command(ServerCommands.restoreClaim, { file, id, claim: updated.before });
    assert.deepEqual(
      (await records()).map(({ note, rev }) => [note, rev]),
      [['count the days', 1]],
    );
    await client.command(ServerCommands.restoreClaim, { file, id, claim: added.before });
    assert.deepEqual(await records(), []);
  });

  it('writes into the buffer where the annotation file is open, and leaves unsaved changes there alone', async () => {
    await tagFirst();
    const file = await client.open(annFile, 'jsonl');
    await client.edit(file.uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '{"mine": "not saved"}\n' },
    ]);
    const change = await tagFirst(['claim.prediction']);
    const text = client.buffers.get(file.uri)?.getText() ?? '';
    assert.match(text, /^\{"mine": "not saved"\}\n/u);
    assert.equal(text.trimEnd().split('\n').length, 3);
    assert(text.includes(change.id));
  });

  it('says what to do where a claim cannot be made, and writes nothing', async () => {
    await tagFirst();
    const before = await client.read(annFile);
    await assert.rejects(tagFirst(), /tagged this passage with claim\.quantity already/u);
    const uri = client.uri('herald.txt');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    await assert.rejects(
      client.command(ServerCommands.addClaim, { uri, range, tags: ['claim.other'], note: '', annotator: '' }),
      /set crossquote\.annotator/u,
    );
    await assert.rejects(
      client.command(ServerCommands.addClaim, { uri: 'file:///elsewhere/a.txt', range, tags: ['claim.other'], note: '', annotator: 'Ann' }),
      /open the folder/u,
    );
    client.refuseEdit = 'read-only';
    await assert.rejects(tagFirst(['claim.prediction']), /read-only.*nothing was written/u);
    assert.equal(await client.read(annFile), before);
  });

  it('gives any client one action for each tag', async () => {
    const document = await client.open('herald.txt');
    const at = client.rangeOf(document, 'nobody should').start;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: document.uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const quantity = actions.find(({ command }) => JSON.stringify(command?.arguments).includes('claim.quantity'));
    assert(quantity?.command);
    await client.request('workspace/executeCommand', quantity.command);
    assert.deepEqual(
      (await records()).map(({ tags }) => tags),
      [['claim.quantity']],
    );
  });

  it('reports a broken annotation line at its place, keeps it, and reads the others', async () => {
    await tagFirst();
    const good = await client.read(annFile);
    await client.write(annFile, `${good}{"id": oops}\n`);
    const uri = client.uri(annFile);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ range, code }) => [range.start.line, code]),
      [[1, 'broken-line']],
    );
    assert.equal((await client.request<PlacedClaim[]>(GetClaims, {})).length, 1);
    await tagFirst(['claim.prediction']);
    assert.match(await client.read(annFile), /^\{"id": oops\}$/mu);
  });

  it('reports a codebook that is no JSON at its place, in the folder too, and still tags', async () => {
    await client.write('annotations/codebook.json', '{\n  "tags": [ { "id": "x" ]\n}\n');
    const uri = client.uri('annotations/codebook.json');
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert(report.kind === 'full');
    assert.equal(report.items.find(({ code }) => code === 'codebook-syntax')?.range.start.line, 1);
    const folder = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert(folder.items.some((item) => item.uri === uri && item.kind === 'full' && item.items.length > 0));
    await tagFirst(['x']);
    assert.equal((await records()).length, 1);
    assert.equal(await client.read('annotations/codebook.json'), '{\n  "tags": [ { "id": "x" ]\n}\n');
  });
});
