import assert from 'node:assert/strict';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { onOtherWordings, sameChange } from '../../../server/src/core/claims/statementTags';
import { claim, idNumber } from './support';

describe('claims on a statement', () => {
  const codebook = parseCodebook(defaultCodebookText());
  const placed = (n: number, annotator: string, statement?: string): { annotator: string; claim: ReturnType<typeof claim> } => ({
    annotator,
    claim: claim({ id: idNumber(n), by: annotator, unknown: statement === undefined ? {} : { statement } }),
  });
  const [one, two] = [idNumber(90), idNumber(91)];

  it('are those that the same annotator made on its wordings', () => {
    const here = placed(1, 'ann', one);
    const all = [here, placed(2, 'ann', one), placed(3, 'bob', one), placed(4, 'ann', two), placed(5, 'ann')];
    assert.deepEqual(
      onOtherWordings(here, all).map(({ claim: { id } }) => id),
      [idNumber(2)],
    );
    assert.deepEqual(onOtherWordings(placed(5, 'ann'), all), []);
  });

  it('get the same change, and keep what one wording alone has', () => {
    assert.deepEqual(
      sameChange(codebook, ['claim.law', 'worth.cfs'], ['worth.cfs', 'stance.deny'], ['claim.law', 'worth.cfs', 'certainty.hedged']),
      ['worth.cfs', 'certainty.hedged', 'stance.deny'],
    );
    assert.deepEqual(sameChange(codebook, ['claim.law'], [], ['claim.law', 'certainty.hedged']), ['certainty.hedged']);
  });

  it('have one tag of an exclusive group after it', () => {
    assert.deepEqual(sameChange(codebook, [], ['claim.quantity'], ['claim.law']), ['claim.quantity']);
  });
});
