import assert from 'node:assert/strict';
import { IndexProgressReport } from '../../server/src/articles/indexProgress';

describe('the progress of an index', () => {
  it('is told in words and per cent, no more than ten times a second, and always at an end', () => {
    const said: string[] = [];
    let time = 0;
    const report = new IndexProgressReport(
      (percent, message) => said.push(`${percent} % ${message}`),
      () => time,
    );
    report.report('read', 500, 2000);
    report.report('read', 501, 2000);
    time = 120;
    report.report('read', 1000, 2000);
    report.report('read', 2000, 2000);
    time = 300;
    report.report('compared', 1000, 2000);
    assert.deepEqual(said, [
      '15 % 500 of 2,000 articles read',
      '30 % 1,000 of 2,000 articles read',
      '60 % 2,000 of 2,000 articles read',
      '80 % 1,000 of 2,000 articles compared',
    ]);
  });
});
