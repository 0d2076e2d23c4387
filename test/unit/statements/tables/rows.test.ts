import assert from 'node:assert/strict';
import { Rows } from '../../../../server/src/core/statements/tables/rows';

describe('rows of numbers', () => {
  it('keep what is put, however far down, and are 0 elsewhere', () => {
    const rows = new Rows(3, (length) => new Int32Array(length));
    rows.set(0, 2, 7);
    rows.set(20_000, 0, 8);
    assert.deepEqual([rows.get(0, 2), rows.get(20_000, 0), rows.get(20_000, 1), rows.get(90_000, 0)], [7, 8, 0, 0]);
  });
});
