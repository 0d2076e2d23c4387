import assert from 'node:assert/strict';
import { courier, herald } from '../support/articles';
import { TestFolder } from '../support/terminal';

interface Analysis {
  readonly articles: readonly { readonly quotes: readonly { readonly canonical: string | null }[] }[];
}

describe('the name list on the command line', () => {
  it('counts in analyze and report', async () => {
    const folder = await TestFolder.with({
      'herald.txt': herald,
      'annotations/speakers.json': '{ "speakers": [{ "name": "Adele Voss", "aliases": ["Ada Voss"] }] }',
    });
    const { out, status } = await folder.run('analyze', '--json', '--no-links', '.');
    const { articles } = JSON.parse(out) as Analysis;
    assert.deepEqual(
      [status, articles.flatMap(({ quotes }) => quotes.map(({ canonical }) => canonical))],
      [0, ['Adele Voss', 'Adele Voss']],
    );
    const alone = await folder.run('analyze', '--json', '--no-links', 'herald.txt');
    assert.equal((JSON.parse(alone.out) as Analysis).articles[0]?.quotes[0]?.canonical, 'Ada Voss');
    await folder.write('courier.txt', courier);
    assert.match((await folder.run('report', '.')).out, /Adele Voss/u);
    await folder.remove();
  });

  it('is checked, and its mistakes are told where it is used', async () => {
    const list = '{\n  "speakers": [\n    { "name": "Ada Voss" },\n    { "name": "ada voss" }\n  ]\n}\n';
    const folder = await TestFolder.with({ 'herald.txt': herald, 'annotations/speakers.json': list });
    const told = 'annotations/speakers.json:4:15: "ada voss" is named in an earlier entry already; the earlier one counts.';
    assert.deepEqual(await folder.run('check'), { status: 1, out: `${told}\n`, errors: [], progress: [] });
    assert.deepEqual((await folder.run('analyze', '.')).errors, [told]);
    await folder.remove();
  });

  it('that cannot be read is named, and the rest goes on', async () => {
    const folder = await TestFolder.with({ 'herald.txt': herald, 'annotations/speakers.json': Buffer.from('{"é":1}', 'latin1') });
    const { status, errors, out } = await folder.run('analyze', '.');
    assert.equal(status, 1);
    assert.match(errors[0] ?? '', /^annotations\/speakers\.json: This file is not UTF-8/u);
    assert.match(out, /Ada Voss/u);
    await folder.remove();
  });
});
