import assert from 'node:assert/strict';
import { giveBackMemory, growthFor } from '../../../server/src/workspace/thriftyHeap';

describe('a heap', () => {
  it('grows as the engine likes while it is small, and by little once a large folder fills it', () => {
    assert.equal(growthFor(40_000_000), 0);
    assert.ok(growthFor(400_000_000) > 0 && growthFor(400_000_000) <= 30);
  });

  it('that a large folder filled is given back what it has no more use for', () => {
    let kept: string[] | null = Array.from({ length: 3_000_000 }, (_, n) => `word ${n} of a large folder`);
    const full = process.memoryUsage();
    assert.ok(full.heapUsed > 150_000_000 && kept.length > 0, `${full.heapUsed} bytes in use`);
    kept = null;
    giveBackMemory();
    const { heapUsed, rss } = process.memoryUsage();
    assert.ok(heapUsed < full.heapUsed - 50_000_000 && rss < full.rss, `${full.heapUsed} and then ${heapUsed} bytes in use`);
  });
});
