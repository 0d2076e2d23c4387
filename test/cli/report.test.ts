import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threeArticles } from '../support/articles';
import { TestFolder } from '../support/terminal';

describe('crossquote report', () => {
  let folder: TestFolder;
  before(async () => { folder = await TestFolder.with({ ...threeArticles, 'script.txt': threeArticles['courier.txt'].replace('12,000 days', '12,000 <script>days</script>') }); });
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

  it('writes the same as one page that holds no script and fetches nothing, text escaped', async () => {
    const { status, out } = await folder.run('report', '--html', 'page.html', '.');
    assert.deepEqual([status, out], [0, '']);
    const page = await readFile(join(folder.path, 'page.html'), 'utf8');
    assert.match(page, /<h2>Ada Voss<\/h2>/u);
    assert.match(page, /<mark class="material">12,000<\/mark>|<mark class="material">1,200<\/mark>/u);
    assert(!page.includes('<script') && !/https?:\/\//u.test(page));
    assert.deepEqual((await readdir(folder.path)).filter((name) => name.includes('tmp')), []);
  });
});
