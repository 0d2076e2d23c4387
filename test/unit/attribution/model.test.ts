import assert from 'node:assert/strict';
import { logistic } from '../../../server/src/core/attribution/model';

describe('model: a logistic model over named features', () => {
  const model = logistic({ warm: 2, cold: -2 });
  it('is undecided where it knows nothing', () => assert.equal(model.probability(['unknown']), 0.5));
  it('adds weights up', () => assert.ok(model.probability(['warm']) > 0.85 && model.probability(['warm', 'cold']) === 0.5));
  it('takes a sum made before', () => assert.equal(model.probability(['warm'], model.sum(['cold'])), 0.5));
});
