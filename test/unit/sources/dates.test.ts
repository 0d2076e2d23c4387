import assert from 'node:assert/strict';
import { isDate, withZone } from '../../../server/src/core/sources/dates';

describe('dates of articles', () => {
  it('mean the same on every machine: a time without a zone is UTC', () => {
    assert.deepEqual(['2026-09-01', '2026-09-01T10:00', '2026-09-01T10:00:30Z', '2026-09-01T10:00+02:00'].map(withZone), [
      '2026-09-01',
      '2026-09-01T10:00Z',
      '2026-09-01T10:00:30Z',
      '2026-09-01T10:00+02:00',
    ]);
  });

  it('are understood by the platform once they have their zone', () => {
    for (const date of ['2026-09-01', '2026-09-01T10:00', '2026-09-01T10:00:30.25', '2024-02-29T23:59-11:30']) {
      assert(isDate(date));
      assert(!Number.isNaN(Date.parse(withZone(date))), date);
    }
  });
});
