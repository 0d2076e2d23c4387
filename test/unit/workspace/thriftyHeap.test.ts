import assert from 'node:assert/strict';
import { growthFor } from '../../../server/src/workspace/thriftyHeap';

describe('a heap', () => {
  it('grows as the engine likes while it is small, and by little once a large folder fills it', () => {
    assert.equal(growthFor(40_000_000), 0);
    assert.ok(growthFor(400_000_000) > 0 && growthFor(400_000_000) <= 30);
  });
});
