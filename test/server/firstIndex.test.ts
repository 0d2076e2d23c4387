import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver-protocol';
import { anyStatement } from '../../server/src/core/statements/filter';
import { documentSymbols } from '../../server/src/core/features/documentSymbols';
import { listStatements } from '../../server/src/core/features/statementList';
import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import { GetStatements, type StatementSummary } from '../../server/src/statements/statementProtocol';
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

  it('finds in a large folder, whose articles another thread analyses, what one thread finds', async () => {
    const corpus = newsCorpus(104);
    client = await LspClient.start(Object.fromEntries(corpus.map(({ path, text }) => [path, text])), { atOnce: true });
    await client.until(() => client.statuses.at(-1)?.state === 'ready', 'the first index', 600);
    const index = new FolderIndex();
    for (const { path, text } of corpus) index.update({ uri: client.uri(path), path, version: 0, text });
    index.settle();
    const filter = { ...anyStatement, least: 1 };
    const statements = await client.request<StatementSummary[]>(GetStatements, { filter });
    assert(statements.length > 100);
    assert.deepEqual(statements, JSON.parse(JSON.stringify(listStatements(index, filter, undefined, 5000))));
    for (const { path } of corpus.slice(0, 20)) {
      const { uri } = await client.open(path);
      assert.deepEqual(
        await client.request('textDocument/documentSymbol', { textDocument: { uri } }),
        JSON.parse(JSON.stringify(documentSymbols(index, uri))),
      );
    }
    assert.deepEqual(client.log, []);
    await client.stop();
  }).timeout(900_000);

  describe('with a folder to keep what is known in', () => {
    let storage: string;
    let folder: string;
    beforeEach(async () => {
      storage = await mkdtemp(join(tmpdir(), 'crossquote-storage-'));
      folder = await mkdtemp(join(tmpdir(), 'crossquote-news-'));
      for (const [path, text] of Object.entries(threeArticles)) await writeFile(join(folder, path), text);
    });
    afterEach(async () => {
      for (const each of [storage, folder]) await rm(each, { recursive: true });
    });

    /** What a hover shows after a start on the folder, once all is settled. */
    async function shown(options: ClientOptions): Promise<unknown> {
      client = await LspClient.start({}, { folder, ...options });
      const { uri } = await client.open('herald.txt');
      const hover = await hoverOn(uri, 'nobody should');
      await client.stop();
      return hover;
    }

    it('shows the same from what is kept, from what of it is damaged, and from nothing; and keeps nothing beside the articles', async () => {
      const options = { initializationOptions: { storage } };
      const without = await shown({});
      assert.deepEqual(await shown(options), without);
      const names = (await readdir(storage)).sort();
      assert.deepEqual(
        names.map((name) => name.replace(/^[0-9a-f]+/u, '')),
        ['.analyses', '.matches', '.speakers'],
      );
      assert.deepEqual((await readdir(folder)).sort(), Object.keys(threeArticles).sort());
      assert.deepEqual(await shown(options), without);
      for (const name of names) {
        const kept = await readFile(join(storage, name));
        await writeFile(join(storage, name), kept.subarray(0, kept.length / 2));
        assert.deepEqual(await shown(options), without, `half of ${name}`);
      }
    });

    it('shows what an article says now that was another in the session before', async () => {
      const options = { initializationOptions: { storage } };
      await shown(options);
      await writeFile(join(folder, 'courier.txt'), threeArticles['courier.txt'].replace('12,000', '900'));
      const now = JSON.stringify(await shown(options));
      assert.equal(now, JSON.stringify(await shown({})));
      assert(now.includes('900') && !now.includes('12,000'));
    });
  });
});
