import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/core/annotationFiles/recordFile';
import { parseDecisionFile, serialiseDecision } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { followArticles } from '../../../../server/src/core/statements/decisions/renamedArticles';
import { decision } from './support';

/** The articles that a file with one decision on `courier.txt` and `herald.txt` names after a rename. */
function after(from: string, to: string): string[] {
  const text = `${serialiseDecision(decision())}\n`;
  const file = parseDecisionFile(text);
  return parseDecisionFile(applyEdits(text, followArticles(file, [{ from, to }]))).records.flatMap(({ record: { a, b } }) => [
    a.article,
    b.article,
  ]);
}

describe('decisions on articles that are renamed', () => {
  it('name the article as it is called now', () => {
    assert.deepEqual(after('herald.txt', 'north/herald.txt'), ['courier.txt', 'north/herald.txt']);
  });

  it('keep the passage first whose article comes first', () => {
    assert.deepEqual(after('courier.txt', 'old/courier.txt'), ['herald.txt', 'old/courier.txt']);
  });

  it('change in nothing else, and not at all where their articles stay', () => {
    const text = `${serialiseDecision(decision())}\n`;
    const file = parseDecisionFile(text);
    assert.deepEqual(followArticles(file, [{ from: 'gazette.txt', to: 'g.txt' }]), []);
    assert.equal(applyEdits(text, followArticles(file, [{ from: 'herald.txt', to: 'post.txt' }])), text.replace('herald.txt', 'post.txt'));
  });
});
