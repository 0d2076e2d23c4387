import assert from 'node:assert/strict';
import { MatchedArticle } from '../../../../server/src/core/statements/scoring/matchedArticle';
import { repeatsBy } from '../../../../server/src/core/statements/scoring/repeats';
import { ownOdds, probability } from '../../../../server/src/core/statements/scoring/scorer';
import { wording } from '../wordings';

const repeats = repeatsBy((features) => probability(ownOdds(features)));
const report = wording('the bridge would reopen once its cables had been replaced', { id: 'a#0', type: 'indirect' });
const quotation = wording('We will reopen the bridge once the cables have been replaced', { id: 'a#1', start: 100 });
const other = wording('My mother taught mathematics in this very town', { id: 'a#2', start: 200 });
const stranger = wording('We will reopen the bridge once the cables have been replaced', {
  id: 'a#3',
  start: 300,
  speaker: 'Tomas Brandt',
});
const alike = wording('We will reopen the bridge when the mayor wants to reopen it', { id: 'a#4', start: 400 });
const article = new MatchedArticle('file:///a.txt', [report, quotation, other, stranger, alike]);

describe('what an article says twice', () => {
  it('is a report and the quotation of it, either way round', () => {
    assert.ok(repeats(report, quotation, article) > 0.5);
    assert.equal(repeats(report, quotation, article), repeats(quotation, report, article));
  });

  it('is a quotation and the same one again, not two quotations of like words', () => {
    const again = wording('We will reopen the bridge once the cables have been replaced', { id: 'a#5', start: 500 });
    assert.ok(repeats(quotation, again, new MatchedArticle('file:///a.txt', [quotation, again])) > 0.5);
    assert.equal(repeats(quotation, alike, article), 0);
  });

  it('is not what one speaker says of two things, nor what two speakers say', () => {
    assert.ok(repeats(report, other, article) < 0.1);
    assert.equal(repeats(quotation, stranger, article), 0);
  });
});
