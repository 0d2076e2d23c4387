import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createIdSource, isUlid } from '../../../server/src/core/annotationFiles/ids';

describe('ids', () => {
  it('holds time first, then chance', () => {
    const next = createIdSource({ now: () => 1469918176385, random: () => 0 });
    assert.equal(next(), '01ARYZ6S410000000000000000');
  });

  it('grows within one millisecond, and where the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 30 }), (clock) => {
        const times = [...clock];
        const next = createIdSource({ now: () => times.shift() ?? 0 });
        const ids = clock.map(() => next());
        assert.deepEqual([...ids].sort(), ids);
        assert.equal(new Set(ids).size, ids.length);
        assert.ok(ids.every(isUlid));
      }),
    );
  });

  it('differs between two sessions at one instant', () => {
    const [one, other] = [createIdSource({ now: () => 5 }), createIdSource({ now: () => 5 })];
    assert.notEqual(one(), other());
  });

  for (const no of [
    '',
    '01ARYZ6S41000000000000000',
    '01ARYZ6S4100000000000000I0',
    '01aryz6s410000000000000000',
    '81ARYZ6S410000000000000000',
  ]) {
    it(`does not take "${no}" for a ULID`, () => assert.equal(isUlid(no), false));
  }
});
