import assert from 'node:assert/strict';
import { isCompanyName } from '../../../../server/src/core/attribution/coreference/companyNames';

describe('names of companies', () => {
  it('are told by their last word', () => {
    assert.ok(isCompanyName(['Kelp', 'Lifting', 'Ltd']));
    assert.ok(isCompanyName(['Ellis', 'Airlines']));
    assert.ok(!isCompanyName(['Ellis', 'Town', 'Council']));
    assert.ok(!isCompanyName(['Group']));
  });
});
