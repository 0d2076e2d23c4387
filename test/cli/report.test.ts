import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threeArticles } from '../support/articles';
import { TestFolder } from '../support/terminal';

describe('crossquote report', () => {
  let folder: TestFolder;
  before(async () => {
    folder = await TestFolder.with({
      ...threeArticles,
      'script.txt': threeArticles['courier.txt'].replace('12,000 days', '12,000 <script>days</script>'),
    });
  });
  after(() => folder.remove());

  it('sets the wordings of a statement side by side, speaker by speaker, differing words marked', async () => {
    const { status, out } = await folder.run('report', 'herald.txt', 'courier.txt');
    assert.equal(status, 0);
    assert.match(out, /^Ada Voss\n========\n\n2 articles\n {2}! Articles disagree on a number: /mu);
    assert.match(out, /courier\.txt:5:1, Voss\n {6}We have spent (\[\[)?12,000/u);
    assert.match(out, /\[\[1(2,000|,200)\]\] days/u);
  });

  it('says so where no statement stands in two articles', async () => {
    const { out } = await folder.run('report', 'herald.txt');
    assert.equal(out, 'No statement stands in more than one of these articles.\n');
  });

  it('writes the same as one page that fetches nothing, text escaped', async () => {
    const { status, out } = await folder.run('report', '--html', 'page.html', '.');
    assert.deepEqual([status, out], [0, '']);
    const page = await readFile(join(folder.path, 'page.html'), 'utf8');
    assert.match(page, /<th scope="rowgroup" colspan="\d"><span>Ada Voss<\/span><\/th>/u);
    assert.match(page, /<mark class="material">12,000<\/mark>|<mark class="material">1,200<\/mark>/u);
    assert.match(page, /&lt;script&gt;/u);
    assert.equal(page.match(/<script/gu)?.length, 1);
    assert(!/https?:\/\//u.test(page));
    assert.deepEqual(
      (await readdir(folder.path)).filter((name) => name.includes('tmp')),
      [],
    );
  });

  it('writes CSV, one wording a line, beside the page or alone', async () => {
    const { status, out } = await folder.run('report', '--csv', 'table.csv', 'herald.txt', 'courier.txt');
    assert.deepEqual([status, out], [0, '']);
    const [head, ...lines] = (await readFile(join(folder.path, 'table.csv'), 'utf8')).trimEnd().split('\r\n');
    assert.match(head ?? '', /^\uFEFFstatement,speaker,sources,conflicts,source,file,line/u);
    assert.deepEqual(lines.map((line) => /,(\w+\.txt),/u.exec(line)?.[1]).sort(), ['courier.txt', 'herald.txt']);
  });

  it('narrows by sources, speaker, words and conflict', async () => {
    const shown = async (...args: string[]): Promise<string> => (await folder.run('report', ...args, 'herald.txt', 'courier.txt')).out;
    for (const args of [['--speaker', 'Ada Voss'], ['--words', 'longer bridge'], ['--in-conflict'], ['--sources', '2-2']])
      assert.match(await shown(...args), /1,200/u, args.join(' '));
    for (const args of [
      ['--speaker', 'Piet Okonjo'],
      ['--words', 'tunnel'],
      ['--sources', '3'],
    ])
      assert.match(await shown(...args), /^No statement fits/u, args.join(' '));
    assert.match(await shown('--sources', '1-1'), /engineers/iu);
  });

  it('says what is wrong with a number of sources', async () => {
    const { status, errors } = await folder.run('report', '--sources', 'many', '.');
    assert.deepEqual([status, errors], [2, ['crossquote: "many" is no number of sources: write 3 for at least three, 1-1 for one alone.']]);
  });
});
