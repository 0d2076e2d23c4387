import assert from 'node:assert/strict';
import { confidenceOf } from '../../../../server/src/core/attribution/weighing/confidence';
import type { Evidence } from '../../../../server/src/core/attribution/weighing/confidence';
import { analysed, lineOf } from '../reading';

describe('confidence', () => {
  const { line } = lineOf('“The road is closed,” Ann Bell said.');
  const name = line.items.findIndex(({ text }) => text === 'Ann');
  const sure: Evidence = { type: 'quotation', content: 0.999, mention: 0.999, line, range: { from: name, to: name + 2 }, resolved: true };

  it('is a probability', () => {
    for (const type of ['quotation', 'report', 'scare'] as const) {
      const value = confidenceOf({ ...sure, type });
      assert.ok(value > 0 && value < 1);
    }
  });

  it('falls with doubt about the content, about the mention, and where nobody is named', () => {
    const most = confidenceOf(sure);
    assert.ok(confidenceOf({ ...sure, content: 0.5 }) < most);
    assert.ok(confidenceOf({ ...sure, mention: 0.3 }) < most);
    assert.ok(confidenceOf({ ...sure, line: null, range: null, resolved: false, mention: 0 }) < most);
  });

  it('of a quotation with its name beside it is higher than of one that nobody claims', () => {
    const [claimed] = analysed('“The road is closed for a week,” Ann Bell said.').attributions;
    const [unclaimed] = analysed('“The road is closed for a week.”').attributions;
    assert.ok(claimed && unclaimed && claimed.confidence > unclaimed.confidence);
  });
});
