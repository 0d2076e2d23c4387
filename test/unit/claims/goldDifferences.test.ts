import assert from 'node:assert/strict';
import { goldDifferences, goldText, type ComparedClaim } from '../../../server/src/core/claims/goldDifferences';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { claim, idNumber } from './support';

let made = 0;
const on = (
  annotator: string,
  start: number,
  end: number,
  tags: readonly string[],
  unknown: Record<string, unknown> = {},
): ComparedClaim => ({ annotator, span: { start, end }, claim: claim({ id: idNumber(++made), by: annotator, tags, unknown }) });

describe('where gold differs', () => {
  const told = (claims: readonly ComparedClaim[], annotator = 'ann'): string[] => {
    const found = goldDifferences(claims, annotator);
    return claims.map((one) => goldText(found.get(one), parseCodebook(defaultCodebookText())));
  };

  it('says so on one’s own claim: the same tags in any order, others, or none', () => {
    const claims = [
      on('ann', 0, 10, ['a', 'b']),
      on('gold', 0, 10, ['b', 'a']),
      on('ann', 20, 30, ['claim.quantity']),
      on('gold', 22, 30, ['claim.prediction']),
      on('ann', 40, 50, ['a']),
      on('gold', 60, 70, ['a']),
    ];
    assert.deepEqual(told(claims), ['Gold: the same', '', '≠ Gold: Prediction', '', '≠ Gold: no claim', '≠ You: no claim']);
  });
  it('says nothing on articles that nobody adjudicated, of other annotators, and where nobody is named', () => {
    assert.deepEqual(told([on('ann', 0, 10, ['a']), on('bob', 0, 10, ['b'])]), ['', '']);
    assert.deepEqual(told([on('bob', 0, 10, ['b']), on('gold', 0, 10, ['a'])]), ['', '≠ You: no claim']);
    assert.deepEqual(told([on('ann', 0, 10, ['a']), on('gold', 0, 10, ['a'])], ''), ['', '']);
  });
  it('takes "nothing to tag" for a finding, and answers and notes for none', () => {
    assert.deepEqual(told([on('ann', 0, 10, ['a']), on('gold', 0, 10, [], { nothing: true })]), ['≠ Gold: nothing to tag', '']);
    assert.deepEqual(told([on('ann', 0, 10, []), on('ann', 0, 10, [], { reply: idNumber(1) }), on('gold', 0, 10, ['a'])]), [
      '',
      '',
      '≠ You: no claim',
    ]);
  });
});
