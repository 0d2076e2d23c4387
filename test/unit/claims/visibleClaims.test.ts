import assert from 'node:assert/strict';
import { visibleClaims, type OthersClaims, type ShownIn } from '../../../server/src/core/claims/visibleClaims';

describe('the claims that an annotator is to see', () => {
  const claims = ['ann', 'bob', 'gold'].map((annotator) => ({ annotator }));
  const seen = (mode: OthersClaims, where: ShownIn, annotator = 'ann'): string =>
    visibleClaims(claims, annotator, mode, where)
      .map((claim) => claim.annotator)
      .join(' ');

  it('are all where others’ are shown', () => {
    assert.deepEqual([seen('shown', 'text'), seen('shown', 'lists')], ['ann bob gold', 'ann bob gold']);
  });
  it('are one’s own in the text and all in lists where others’ stand apart', () => {
    assert.deepEqual([seen('apart', 'text'), seen('apart', 'lists')], ['ann', 'ann bob gold']);
  });
  it('are one’s own alone to the blind, without gold', () => {
    assert.deepEqual([seen('hidden', 'text'), seen('hidden', 'lists')], ['ann', 'ann']);
  });
  it('are none to the blind while nobody is named', () => {
    assert.equal(seen('hidden', 'lists', ''), '');
  });
});
