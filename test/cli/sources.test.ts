import assert from 'node:assert/strict';
import { courier, gazette, herald } from '../support/articles';
import { TestFolder } from '../support/terminal';

const list = (articles: object): string => JSON.stringify({ articles });
const linked = async (folder: TestFolder, ...paths: string[]): Promise<string[]> => {
  const { out } = await folder.run('analyze', '--json', ...paths);
  const { links } = JSON.parse(out) as { links: readonly { a: string; b: string }[] };
  return [...new Set(links.map(({ a, b }) => `${a.split('#')[0] ?? ''} ${b.split('#')[0] ?? ''}`))].sort();
};

describe('the source list on the command line', () => {
  it('names outlets in the report, and keeps apart what was published at another time', async () => {
    const folder = await TestFolder.with({ 'herald.txt': herald, 'courier.txt': courier, 'gazette.txt': gazette });
    assert.deepEqual(await linked(folder, '.'), ['courier.txt gazette.txt', 'courier.txt herald.txt', 'gazette.txt herald.txt']);
    await folder.write(
      'annotations/sources.json',
      list({ 'herald.txt': { outlet: 'The Lindmark Herald', date: '2026-09-01' }, 'courier.txt': { date: '2025-09-01T08:00' } }),
    );
    assert.deepEqual(await linked(folder, '.'), ['courier.txt gazette.txt', 'gazette.txt herald.txt']);
    const { out } = await folder.run('report', '.');
    assert.match(out, /The Lindmark Herald/u);
    assert.match(out, /gazette/u);
    await folder.remove();
  });

  it('of each of several folders counts for its own articles', async () => {
    const folder = await TestFolder.with({
      'a/post.txt': herald,
      'b/post.txt': courier,
      'a/annotations/sources.json': list({ 'post.txt': { outlet: 'River Post', date: '2026-09-01' } }),
      'b/annotations/sources.json': list({ '*.txt': { outlet: 'Bay Post', date: '2026-09-03' } }),
    });
    assert.deepEqual(await linked(folder, 'a', 'b'), ['a/post.txt b/post.txt']);
    const { out } = await folder.run('report', 'a', 'b');
    assert.match(out, /River Post/u);
    assert.match(out, /Bay Post/u);
    await folder.remove();
  });

  it('is checked, and its mistakes are told where it is used', async () => {
    const text = '{ "articles": {\n  "herald.txt": { "date": "last week" },\n  "heralt.txt": { "outlet": "Herald" }\n} }\n';
    const folder = await TestFolder.with({ 'herald.txt': herald, 'annotations/sources.json': text });
    const wrong =
      'annotations/sources.json:2:27: "date" must be a day such as "2026-09-01" or a time such as "2026-09-01T10:00:00Z" (ISO 8601).';
    const missing = 'annotations/sources.json:3:3: There is no article "heralt.txt" in this folder.';
    assert.deepEqual(await folder.run('check'), { status: 1, out: `${wrong}\n${missing}\n`, errors: [], progress: [] });
    assert.deepEqual((await folder.run('analyze', '.')).errors, [wrong]);
    await folder.write('annotations/sources.json', list({ 'herald.txt': { date: '2026-09-01' } }));
    assert.deepEqual(await folder.run('check'), { status: 0, out: '', errors: [], progress: [] });
    await folder.remove();
  });
});
