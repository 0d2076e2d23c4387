import assert from 'node:assert/strict';
import { sourceName } from '../../../server/src/core/features/words';
import type { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { parseSourceList } from '../../../server/src/core/sources/sourceList';
import { sourcesIn } from '../../../server/src/core/sources/sourceOf';
import { herald } from '../../support/articles';
import { article } from '../../support/folder';
import { indexed } from '../comparison/compared';

function list(index: FolderIndex, articles: object): void {
  const sourceOf = sourcesIn(parseSourceList(JSON.stringify({ articles })));
  index.sources = ({ path }) => sourceOf(path);
}
const names = (index: FolderIndex): string[] => index.analyses().map((analysis) => sourceName(index, analysis.article));

describe('what a source is called', () => {
  const folder = { 'a.txt': herald, 'b.txt': herald, 'c.txt': herald };

  it('is its outlet, otherwise its file', () => {
    const index = indexed(folder);
    list(index, { 'a.txt': { outlet: 'Bay Post' } });
    assert.deepEqual(names(index), ['Bay Post', 'b', 'c']);
  });

  it('has the day, or the file where days are the same or not known, where an outlet has several articles', () => {
    const index = indexed(folder);
    list(index, {
      'a.txt': { outlet: 'Bay Post', date: '2026-09-01' },
      'b.txt': { outlet: 'Bay Post', date: '2026-09-02T08:00:00Z' },
      'c.txt': { outlet: 'Echo' },
    });
    assert.deepEqual(names(index), ['Bay Post (2026-09-01)', 'Bay Post (2026-09-02)', 'Echo']);
    list(index, {
      '*': { outlet: 'Bay Post' },
      'a.txt': { date: '2026-09-01' },
      'b.txt': { date: '2026-09-01' },
      'c.txt': { date: '2026-09-03' },
    });
    assert.deepEqual(names(index), ['Bay Post (a)', 'Bay Post (b)', 'Bay Post (2026-09-03)']);
  });

  it('is the outlet alone again, once its other article is gone', () => {
    const index = indexed(folder);
    list(index, { 'a.txt': { outlet: 'Bay Post' }, 'b.txt': { outlet: 'Bay Post' } });
    assert.deepEqual(names(index), ['Bay Post (a)', 'Bay Post (b)', 'c']);
    index.remove(article('b.txt', '').uri);
    assert.deepEqual(names(index), ['Bay Post', 'c']);
    index.update(article('b.txt', herald));
    assert.deepEqual(names(index), ['Bay Post (a)', 'Bay Post (b)', 'c']);
  });
});
