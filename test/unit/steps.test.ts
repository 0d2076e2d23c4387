import assert from 'node:assert/strict';
import { finish, type Steps } from '../../server/src/core/steps';

function* sum(most: number): Steps<number> {
  let total = 0;
  for (let round = 0; round < most; round++) {
    if (round % 4 === 3) yield;
    total += round;
  }
  return total;
}

describe('work in steps', () => {
  it('can be finished at once', () => {
    assert.equal(finish(sum(9)), 36);
  });
});
