import assert from 'node:assert/strict';
import { findCandidates } from '../../../server/src/core/attribution/candidates';
import { factNames } from '../../../server/src/core/attribution/facts';
import { mentionKind, reportFeatures, surroundings } from '../../../server/src/core/attribution/features';
import { findQuotations } from '../../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { lineOf } from './reading';

describe('features', () => {
  for (const [text, words, expected] of [
    ['She said no.', 1, 'he'],
    ['They said no.', 1, 'they'],
    ['The report said no.', 2, 'document'],
    ['The mayor said no.', 2, 'role'],
    ['Several residents said no.', 2, 'group'],
    ['Ann Bell said no.', 2, 'name'],
  ] as const) it(`a mention in "${text}" is of kind ${expected}`, () => assert.equal(mentionKind(lineOf(text).line.items, { from: 0, to: words }), expected));

  it('no words are of kind none', () => assert.equal(mentionKind(lineOf('She left.').line.items, null), 'none'));

  const reports = (text: string): string[][] => {
    const read = readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });
    const found = findCandidates(read, findQuotations(read));
    const around = surroundings(found.reports);
    return found.reports.map((report, n) => factNames((facts) => { reportFeatures(report, around[n] ?? null, facts); }));
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
