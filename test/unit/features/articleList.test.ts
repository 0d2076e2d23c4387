import assert from 'node:assert/strict';
import { listArticles } from '../../../server/src/core/features/articleList';
import { threeArticles } from '../../support/articles';
import { example } from '../../support/folder';

describe('the list of articles', () => {
  it('says what each shares with others, and on how much of that articles disagree', () => {
    const { index } = example({
      ...threeArticles,
      'herald.txt': `${threeArticles['herald.txt']}<|>`,
      'lone.txt': 'A ferry sank\n\nThe harbour master said nobody was hurt.',
    });
    assert.deepEqual(
      listArticles(index).map(({ path, source, shared, conflicts }) => [path, source, shared, conflicts]),
      [
        ['courier.txt', 'courier', 1, 1],
        ['gazette.txt', 'gazette', 1, 1],
        ['herald.txt', 'herald', 1, 1],
        ['lone.txt', 'lone', 0, 0],
      ],
    );
  });

  it('has outlet and day from the source list', () => {
    const { index } = example({ 'herald.txt': `${threeArticles['herald.txt']}<|>` });
    index.sources = () => ({ outlet: 'Evening Herald', url: null, date: '2026-09-01', title: null });
    assert.deepEqual(
      listArticles(index).map(({ source, date }) => [source, date]),
      [['Evening Herald', '2026-09-01']],
    );
  });
});
