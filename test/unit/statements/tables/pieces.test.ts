import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowOf } from '../../../../server/src/core/statements/tables/pieces';

describe('rows of whole numbers', () => {
  it('hold what was put into each, however many and long they are', () => {
    const row = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 400 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (all) => {
        const rows = all.map(rowOf);
        for (const [n, { numbers, from, length }] of rows.entries()) assert.deepEqual([...numbers.subarray(from, from + length)], all[n]);
      }),
    );
    const long = Array.from({ length: 10_000 }, (_, n) => n);
    const { numbers, from, length } = rowOf(long);
    assert.deepEqual([...numbers.subarray(from, from + length)], long);
  });
});
