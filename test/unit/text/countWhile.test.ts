import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countWhile } from '../../../server/src/core/text/countWhile';

describe('counting while a condition holds', () => {
  it('finds the first value that is too large', () => {
    assert.equal(
      countWhile([1, 3, 3, 7], (value) => value <= 3),
      3,
    );
    assert.equal(
      countWhile([1, 3, 3, 7], (value) => value < 1),
      0,
    );
    assert.equal(
      countWhile([], () => true),
      0,
    );
  });

  it('comes to what looking at each value comes to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: -1, max: 51 }), (values, limit) => {
        const sorted = values.sort((a, b) => a - b);
        assert.equal(
          countWhile(sorted, (value) => value < limit),
          sorted.filter((value) => value < limit).length,
        );
      }),
    );
  });
});
