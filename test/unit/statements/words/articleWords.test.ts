import assert from 'node:assert/strict';
import { ArticleWords, countStems, StemCounts } from '../../../../server/src/core/statements/words/articleWords';
import { stemId } from '../../../../server/src/core/statements/words/stemIds';
import { wording } from '../wordings';

describe('stems of an article', () => {
  it('are counted by the statements they stand in', () => {
    const counts = countStems(['The ferry sails, the ferry waits', 'No ferry today', 'The harbour is closed'].map((text) => wording(text)));
    assert.deepEqual(
      [counts.statements, counts.of(stemId('ferri')), counts.of(stemId('harbour')), counts.of(stemId('concert'))],
      [3, 2, 1, 0],
    );
  });

  it('are found whatever numbers stems have', () => {
    const stems = new Map([
      [70_000, 3],
      [2 ** 21 - 1, 9],
      [0, 1],
      [5, 1023],
    ]);
    const counts = new StemCounts(2000, stems);
    for (const [stem, count] of stems) assert.equal(counts.of(stem), count);
    assert.deepEqual(
      [1, 69_999, 70_001].map((stem) => counts.of(stem)),
      [0, 0, 0],
    );
  });

  it('tell less the more statements of the two articles they stand in', () => {
    const one = new StemCounts(
      6,
      new Map([
        [1, 1],
        [2, 4],
        [3, 6],
      ]),
    );
    const here = new ArticleWords([
      one,
      new StemCounts(
        4,
        new Map([
          [2, 2],
          [3, 4],
        ]),
      ),
    ]);
    const [rare, usual, everywhere] = [here.factor(1), here.factor(2), here.factor(3)];
    assert.equal(rare, 1);
    assert.ok(usual < rare && everywhere < usual, `${usual}, ${everywhere}`);
  });
});
