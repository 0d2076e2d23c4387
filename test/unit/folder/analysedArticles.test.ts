import assert from 'node:assert/strict';
import { AnalysedArticles } from '../../../server/src/core/folder/analysedArticles';
import { EditedArticles } from '../../../server/src/core/analysis/editedArticles';
import type { Article } from '../../../server/src/core/text/article';

const article = (path: string, text: string): Article => ({ uri: `file:///news/${path}`, path, text, version: 1 });

/** Articles by path, put in this order. */
function known(...articles: readonly (readonly [path: string, text: string])[]): AnalysedArticles {
  const all = new AnalysedArticles();
  const edited = new EditedArticles();
  for (const [path, text] of articles) {
    const { after, wordings } = edited.analyse(article(path, text), undefined);
    all.put(after, wordings);
  }
  return all;
}

const herald = '“The dam will hold,” Ida Bell said on Monday.\n';
const post = 'Ida Bell said that the dam was safe.\n';

describe('articles of a folder, each by itself', () => {
  it('are told by path, however they came', () => {
    assert.deepEqual(
      known(['b.txt', post], ['a.txt', herald])
        .inOrder()
        .map((analysis) => analysis.article.path),
      ['a.txt', 'b.txt'],
    );
  });

  it('are found by what their attributions are called', () => {
    const all = known(['a.txt', herald], ['b.txt', post]);
    const id = all.analysis('file:///news/a.txt')?.attributions[0]?.id ?? '';
    assert.equal(all.locate(id)?.analysis.article.path, 'a.txt');
    assert.equal(all.wording(id), 'The dam will hold,');
    assert.equal(all.uriOf(id), 'file:///news/a.txt');
    assert.equal(all.locate('c.txt#1'), undefined);
    assert.equal(all.uriOf('c.txt#1'), '');
  });

  it('read as they are meant where they are damaged', () => {
    const all = known(['a.txt', '“The dam doesn’ t hold,” Ida Bell said on Monday.\n']);
    assert.equal(all.wording('a.txt#1'), "The dam doesn't hold,");
  });

  it('look like articles or not as was told with them, and are looked at where nothing was', () => {
    const all = new AnalysedArticles();
    const looks = (text: string, told?: boolean): boolean => {
      const { after, wordings } = new EditedArticles().analyse(article('a.txt', text), undefined);
      all.put(after, wordings, told);
      return all.looksLikeArticle(after);
    };
    const report = `${herald.repeat(5)}${post.repeat(5)}`;
    assert.deepEqual(
      [looks(report), looks(report, false), looks('wool\n', true), looks('wool\n'), looks(report)],
      [true, false, true, false, true],
    );
  });

  it('are found by their new path alone once they moved', () => {
    const all = known(['a.txt', herald]);
    const moved = { ...article('new/a.txt', herald), uri: 'file:///news/a.txt' };
    const { after, wordings } = new EditedArticles().analyse(moved, undefined);
    all.put(after, wordings);
    assert.equal(all.uriOf('a.txt#1'), '');
    assert.equal(all.locate('new/a.txt#1')?.attribution.id, 'new/a.txt#1');
    assert.deepEqual(
      all.inOrder().map((analysis) => analysis.article.path),
      ['new/a.txt'],
    );
  });

  it('that are refused are known, with the reason, until they are analysed or gone', () => {
    const all = known();
    all.refuse(article('a.txt', herald), 'too long');
    assert.equal(all.known('file:///news/a.txt')?.text, herald);
    assert.equal(all.refusal('file:///news/a.txt'), 'too long');
    assert.equal(all.size, 0);
    assert.equal(all.delete('file:///news/a.txt'), true);
    assert.equal(all.delete('file:///news/a.txt'), false);
  });

  it('leave nothing behind when they are deleted', () => {
    const all = known(['a.txt', herald], ['b.txt', post]);
    assert.equal(all.delete('file:///news/a.txt'), true);
    assert.deepEqual([...all.uris()], ['file:///news/b.txt']);
    assert.deepEqual(
      all.inOrder().map((analysis) => analysis.article.path),
      ['b.txt'],
    );
    assert.equal(all.locate('a.txt#1'), undefined);
  });
});
