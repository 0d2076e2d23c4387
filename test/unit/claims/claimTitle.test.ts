import assert from 'node:assert/strict';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { claim, idNumber } from './support';

describe('what a claim is called', () => {
  const codebook = parseCodebook(defaultCodebookText());
  it('is its tags by their labels, and by their ids where nobody knows them', () => {
    assert.equal(claimTitle(claim({ tags: ['claim.quantity', 'gone'] }), codebook), 'Quantity, gone');
    assert.equal(claimTitle(claim({ tags: ['claim.quantity'] }), null), 'claim.quantity');
  });
  it('is what it is where it has no tag', () => {
    assert.equal(claimTitle(claim({ tags: [] }), codebook), 'Note');
    assert.equal(claimTitle(claim({ tags: [], unknown: { nothing: true } }), codebook), 'Nothing to tag');
    assert.equal(claimTitle(claim({ tags: [], unknown: { reply: idNumber(1) } }), codebook), 'Answer');
  });
});
