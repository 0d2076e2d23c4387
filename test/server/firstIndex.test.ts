import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver-protocol';
import { newsCorpus } from '../bench/newsCorpus';
import { threeArticles } from '../support/articles';
import { LspClient, type ClientOptions } from '../support/lspClient';

describe('the first index of a folder', () => {
  let client: LspClient;

  const hoverOn = (uri: string, words: string): Promise<Hover | null> => {
    const document = client.buffers.get(uri);
    assert(document);
    return client.request('textDocument/hover', { textDocument: { uri }, position: client.rangeOf(document, words).start });
  };

  it('leaves the editor usable: a hover is answered while two thousand articles are read', async () => {
    const corpus = newsCorpus(2000);
    const [first] = corpus;
    assert(first?.planted[0]);
    client = await LspClient.start(Object.fromEntries(corpus.map(({ path, text }) => [path, text])), { atOnce: true });
    try {
      const { uri } = await client.open(first.path);
      const { start, end } = first.planted[0];
      assert(await hoverOn(uri, first.text.slice(start, end)));
      assert.equal(client.statuses.at(-1)?.state ?? 'indexing', 'indexing');
    } finally {
      client.process.kill();
      client.connection.dispose();
      await rm(client.folder, { recursive: true });
    }
  });

  describe('with a folder to keep analyses in', () => {
    let storage: string;
    beforeEach(async () => { storage = await mkdtemp(join(tmpdir(), 'crossquote-storage-')); });
    afterEach(async () => rm(storage, { recursive: true }));

    /** What a hover shows after a start on the same three articles. */
    async function shown(options: ClientOptions): Promise<unknown> {
      client = await LspClient.start(threeArticles, options);
      const { uri } = await client.open('herald.txt');
      const hover = await hoverOn(uri, 'nobody should');
      const folder = client.uri('');
      await client.stop();
      return JSON.parse(JSON.stringify(hover).replaceAll(folder, 'folder/').replaceAll(encodeURIComponent(folder), 'folder/'));
    }

    it('shows the same from kept analyses, from damaged ones, and from none; and keeps none beside the articles', async () => {
      const without = await shown({});
      const options = { initializationOptions: { storage } };
      assert.deepEqual(await shown(options), without);
      const [name = ''] = await readdir(storage);
      const kept = await readFile(join(storage, name), 'utf8');
      assert.equal(kept.split('\n').length, 5);
      await writeFile(join(storage, name), kept.slice(0, kept.length / 2));
      assert.deepEqual(await shown(options), without);
    });
  });
});
