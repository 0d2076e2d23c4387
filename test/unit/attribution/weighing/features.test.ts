import assert from 'node:assert/strict';
import { findCandidates } from '../../../../server/src/core/attribution/quotationSpeakers/candidates';
import { factNames } from '../../../../server/src/core/attribution/weighing/facts';
import { reportFeatures, surroundings } from '../../../../server/src/core/attribution/weighing/features';
import { findQuotations } from '../../../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../../../server/src/core/text/readArticle';

describe('features', () => {
  const reports = (text: string): string[][] => {
    const read = readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });
    const found = findCandidates(read, findQuotations(read));
    const around = surroundings(found.reports);
    return found.reports.map((report, n) =>
      factNames((facts) => {
        reportFeatures(report, around[n] ?? null, facts);
      }),
    );
  };

  it('a report tells its verb, what follows it and where it stands', () => {
    const [facts] = reports('Ann Bell said that the road was “washed out” today.');
    for (const fact of ['lemma=say', 'pattern=that', 'where=after', 'holds quotation']) assert.ok(facts?.includes(fact), facts?.join(' '));
  });

  it('a report within a report knows what holds it', () => {
    const [outer, inner] = reports('Ann Bell said that Moss had told her that the road was closed.');
    assert.ok(inner?.includes('nested in=say'));
    assert.ok(!outer?.includes('nested'));
  });
});
