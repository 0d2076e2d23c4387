import assert from 'node:assert/strict';
import { Recent } from '../../../../server/src/core/statements/tables/recent';

describe('what was asked for last', () => {
  it('is made once and kept', () => {
    const made: string[] = [];
    const lengths = new Recent<string, number>(2, (word) => made.push(word) && word.length);
    assert.deepEqual([lengths.get('wall'), lengths.get('pier'), lengths.get('wall')], [4, 4, 4]);
    assert.deepEqual(made, ['wall', 'pier']);
  });

  it('outlives what nobody asked for again', () => {
    const made: string[] = [];
    const lengths = new Recent<string, number>(2, (word) => made.push(word) && word.length);
    for (const word of ['wall', 'pier', 'crane', 'wall', 'buoy', 'wall', 'pier']) lengths.get(word);
    assert.deepEqual(made, ['wall', 'pier', 'crane', 'buoy', 'pier']);
  });
});
