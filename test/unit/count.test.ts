import assert from 'node:assert/strict';
import { count } from '../../server/src/core/count';

describe('a number of things in words', () => {
  it('has the word as it goes with the number', () => {
    assert.deepEqual([count(0, 'source'), count(1, 'source'), count(3, 'source')], ['0 sources', '1 source', '3 sources']);
    assert.equal(count(2, 'copy', 'copies'), '2 copies');
  });

  it('parts thousands', () => {
    assert.equal(count(12000, 'article'), '12,000 articles');
  });
});
