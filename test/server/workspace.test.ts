import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver-protocol';
import { anyStatement } from '../../server/src/core/statements/filter';
import { GetSpeakers, type SpeakersQuery, type SpeakerSummary } from '../../server/src/statements/statementProtocol';
import { courier, herald, threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

describe('the server and its folders', () => {
  let client: LspClient;
  afterEach(async () => client.stop());

  const articles = (): number | undefined => client.statuses.at(-1)?.articles;

  it('keeps folders apart, takes one in and lets it go', async () => {
    client = await LspClient.start({ 'herald.txt': herald });
    const second = await mkdtemp(join(tmpdir(), 'crossquote-'));
    await writeFile(join(second, 'courier.txt'), courier);
    const folder = { uri: pathToFileURL(second).href, name: 'second' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await client.until(() => articles() === 2, 'the second folder');
    const document = await client.open('herald.txt');
    const places = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'nobody should').start,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [document.uri],
    );
    const statements = async (asked?: string): Promise<number> => {
      const query: SpeakersQuery = { filter: { ...anyStatement, least: 1 }, ...(asked === undefined ? {} : { folder: asked }) };
      return (await client.request<SpeakerSummary[]>(GetSpeakers, query)).reduce((sum, one) => sum + one.statements, 0);
    };
    const [first, other] = [await statements(client.uri('')), await statements(folder.uri)];
    assert(first > 0 && other > 0, `${first} and ${other} statements`);
    assert.deepEqual([await statements(), await statements('file:///nowhere')], [first + other, 0]);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await client.until(() => articles() === 1, 'the second folder to go');
    await rm(second, { recursive: true });
  });

  it('indexes what the setting names, and no more', async () => {
    client = await LspClient.start({ ...threeArticles, 'press/today.md': courier }, { settings: { articles: ['press/**', '!**/*.txt'] } });
    assert.equal(articles(), 1);
  });

  it('indexes anew when the setting changes', async () => {
    client = await LspClient.start({ ...threeArticles, 'press/today.md': courier });
    assert.equal(articles(), 3);
    client.settings = { articles: ['press/**'] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => articles() === 1 && client.statuses.at(-1)?.state === 'ready', 'the new choice of articles');
  });

  it('can be told to stop its first index, and answers on', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`${n}.txt`, herald.replace('1,200', String(n))]));
    client = await LspClient.start(many, { cancelProgress: true });
    const known = articles() ?? 0;
    assert(known < 200, `${known} of 200 indexed`);
    await client.until(() => client.questions.some((question) => question.includes('Read All Articles Again')), 'word on how to go on');
    const document = await client.open('199.txt');
    assert(
      await client.request('textDocument/hover', {
        textDocument: { uri: document.uri },
        position: client.rangeOf(document, 'nobody should').start,
      }),
    );
  });

  it('reads every article again when asked', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${n}.txt`, herald.replace('1,200', String(n))]));
    client = await LspClient.start(many, { cancelProgress: true });
    assert((articles() ?? 0) < 60);
    client.cancelProgress = false;
    await client.request('workspace/executeCommand', { command: 'crossquote.server.indexAgain' });
    await client.until(() => articles() === 60, 'all sixty articles');
  });

  it('forgets the articles of a folder that was deleted', async () => {
    client = await LspClient.start({ ...threeArticles, 'old/herald.txt': herald, 'older.txt': herald });
    assert.equal(articles(), 5);
    await client.remove('old');
    await client.until(() => articles() === 4, 'the folder to be forgotten');
  });

  it('analyses a document that lies in no folder', async () => {
    client = await LspClient.start({});
    const document = await client.open('loose.news', 'news-article', herald);
    assert(
      await client.request('textDocument/hover', {
        textDocument: { uri: document.uri },
        position: client.rangeOf(document, 'nobody should').start,
      }),
    );
  });

  it('analyses what a client sends as plain text, where it reads like an article', async () => {
    client = await LspClient.start({ 'herald.txt': herald });
    const document = await client.open('herald.txt', 'plaintext');
    await client.edit(document.uri, [{ range: client.rangeOf(document, 'she added'), newText: 'Piet Okonjo added' }]);
    const places = await client.request<Location[]>('textDocument/documentHighlight', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'Piet Okonjo added').start,
    });
    assert.equal(places.length, 1);
  });
});
