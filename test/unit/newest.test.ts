import assert from 'node:assert/strict';
import { Newest } from '../../server/src/core/newest';

describe('newest', () => {
  it('lets the reading that was begun last count, whichever ends first', () => {
    const newest = new Newest();
    const first = newest.begin('a');
    assert.equal(first(), true);
    const second = newest.begin('a');
    assert.deepEqual([second(), first(), second()], [true, false, true]);
  });

  it('keeps things apart', () => {
    const newest = new Newest();
    const one = newest.begin('a');
    newest.begin('b');
    assert.equal(one(), true);
  });
});
