import assert from 'node:assert/strict';
import { getHeapStatistics } from 'node:v8';
import { giveBackMemory, growthFor } from '../../../server/src/workspace/thriftyHeap';

describe('a heap', () => {
  it('grows as the engine likes while it is small, and by little once a large folder fills it', () => {
    assert.equal(growthFor(40_000_000), 0);
    assert.ok(growthFor(400_000_000) > 0 && growthFor(400_000_000) <= 30);
  });

  it('is as small as what is in use, once that is given back which a large folder needed for a while', async () => {
    let kept: string[] | null = Array.from({ length: 3_000_000 }, (_, n) => `word ${n} of a large folder`);
    const full = getHeapStatistics();
    assert.ok(full.used_heap_size > 150_000_000 && kept.length > 0, `${full.used_heap_size} bytes in use`);
    kept = null;
    await giveBackMemory();
    const { used_heap_size, total_heap_size } = getHeapStatistics();
    assert.ok(total_heap_size < full.total_heap_size - 50_000_000, `${full.total_heap_size} and then ${total_heap_size} bytes`);
    assert.ok(total_heap_size < used_heap_size + 25_000_000, `${used_heap_size} of ${total_heap_size} bytes in use`);
  });
});
