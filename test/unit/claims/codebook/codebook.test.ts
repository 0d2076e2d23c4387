import assert from 'node:assert/strict';
import { excludedTogether, findTag, withTag } from '../../../../server/src/core/claims/codebook/codebook';
import { defaultCodebookText } from '../../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';

const codebook = parseCodebook(defaultCodebookText());

describe('codebook', () => {
  it('finds a tag by its id', () => {
    assert.equal(findTag(codebook, 'stance.deny')?.label, 'Denies');
    assert.equal(findTag(codebook, 'stance.shrug'), undefined);
  });

  for (const [tags, added, result] of [
    [[], 'worth.cfs', ['worth.cfs']],
    [['worth.cfs'], 'claim.law', ['worth.cfs', 'claim.law']],
    [['worth.cfs', 'claim.law'], 'worth.nfs', ['claim.law', 'worth.nfs']],
    [['worth.cfs'], 'worth.cfs', ['worth.cfs']],
    [['worth.cfs'], 'mine', ['worth.cfs', 'mine']],
  ] as const) {
    it(`puts ${added} on [${tags.join(', ')}]: [${result.join(', ')}]`, () => assert.deepEqual(withTag(codebook, tags, added), result));
  }

  it('knows which tags exclude each other', () => {
    const [found, ...more] = excludedTogether(codebook, [
      'verdict.refuted',
      'claim.law',
      'verdict.supported',
      'stance.deny',
      'stance.deny',
    ]);
    assert.equal(found?.group.id, 'verdict');
    assert.deepEqual(found.tags, ['verdict.refuted', 'verdict.supported']);
    assert.deepEqual(more, []);
  });
});
