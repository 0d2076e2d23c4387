import assert from 'node:assert/strict';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const codebook = 'annotations/codebook.json';

describe('diagnostics for clients that do not ask', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const codes = (name: string): (string | number | undefined)[] => (client.pushed.get(client.uri(name)) ?? []).map(({ code }) => code);

  it('are sent of open articles, and follow their text', async () => {
    client = await LspClient.start(threeArticles, { pushed: true });
    const document = await client.open('herald.txt');
    await client.until(() => codes('herald.txt').includes('conflict'), 'what the articles disagree on');
    await client.edit(document.uri, [{ range: client.rangeOf(document, 'day longer,”'), newText: 'day longer,' }]);
    await client.until(() => codes('herald.txt').includes('mark-without-partner'), 'the mark without its partner');
  });

  it('are sent of annotation files that are not open, and taken back', async () => {
    client = await LspClient.start({ ...threeArticles, [codebook]: '{' }, { pushed: true });
    await client.until(() => codes(codebook).length > 0, 'the broken codebook');
    await client.write(codebook, '{ "revision": 1, "tags": [] }');
    await client.until(() => codes(codebook).length === 0, 'nothing to say');
  });

  it('are not sent to clients that ask', async () => {
    client = await LspClient.start({ ...threeArticles, [codebook]: '{' });
    const before = client.changes;
    await client.open('herald.txt');
    await client.until(() => client.changes > before, 'what hangs on the article');
    assert.deepEqual([...client.pushed], []);
  });
});
