import assert from 'node:assert/strict';
import { withoutDoubtfulNested } from '../../../../server/src/core/attribution/reports/nestedReports';
import type { AttributionType } from '../../../../server/src/core/attribution/attribution';

const one = (type: AttributionType, start: number, end: number, confidence: number) => ({ type, content: { start, end }, confidence });

describe('reports within reports', () => {
  it('stay where they are as good as certain', () => {
    const both = [one('indirect', 0, 80, 0.6), one('indirect', 20, 80, 0.9)];
    assert.deepEqual(withoutDoubtfulNested(both), both);
  });
  it('go where they are in doubt, however sure the one around them is', () => {
    const [around, within] = [one('indirect', 0, 80, 0.95), one('indirect', 20, 60, 0.7)];
    assert.deepEqual(withoutDoubtfulNested([around, within]), [around]);
  });
  it('leave quotations alone, and reports that only stand beside each other', () => {
    const beside = [one('indirect', 0, 40, 0.5), one('mixed', 10, 20, 0.1), one('indirect', 40, 80, 0.5), one('indirect', 70, 90, 0.3)];
    assert.deepEqual(withoutDoubtfulNested(beside), beside);
  });
});
