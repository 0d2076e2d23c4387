import assert from 'node:assert/strict';
import { isOnArticle, optionalOf, optionalProblems, withOptional } from '../../../server/src/core/claims/optionalKeys';
import { parseRecord, serialiseRecord } from '../../../server/src/core/claims/record';
import { claim, idNumber } from './support';

describe('optional keys of a record', () => {
  it('are read back as they were written', () => {
    const answer = withOptional(claim(), { reply: idNumber(3), origin: { from: 'suggestion', of: idNumber(4) } });
    const read = parseRecord(serialiseRecord(answer)).record;
    assert.deepEqual(read && optionalOf(read), { reply: idNumber(3), origin: { from: 'suggestion', of: idNumber(4) } });
  });

  it('are taken out again, and later versions’ keys stay', () => {
    const one = withOptional(claim({ unknown: { later: 1, nothing: true } }), { nothing: undefined, statement: idNumber(1) });
    assert.deepEqual(one.unknown, { later: 1, statement: idNumber(1) });
  });

  it('with a value of another kind count for nothing and are told', () => {
    const one = claim({ unknown: { reply: 'ann', nothing: 1, origin: {}, later: 1 } });
    assert.deepEqual(optionalOf(one), {});
    assert.deepEqual(
      optionalProblems(one).map(({ key }) => key),
      ['reply', 'nothing', 'origin'],
    );
  });

  it('know a claim on an article as a whole', () => {
    assert.equal(isOnArticle(claim({ exact: '', start: 0, end: 0 })), true);
    assert.equal(isOnArticle(claim()), false);
  });
});
