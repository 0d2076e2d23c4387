import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gramKeyCount, gramKeysOf } from '../../../../server/src/core/statements/words/gramKeys';

describe('keys of character sequences', () => {
  it('are one for each run of 3 to 5 characters, the spaces around the word among them', () => {
    // " dam ": " da", " dam", " dam ", "dam", "dam ", "am ".
    assert.equal(gramKeysOf('dam').length, 6);
    assert.deepEqual([...gramKeysOf('')], []);
  });

  it('are the same for the same run wherever it stands', () => {
    const dams = new Set(gramKeysOf('dams'));
    assert.equal(gramKeysOf('dam').filter((key) => dams.has(key)).length, 3, '" da", " dam" and "dam" are in both');
  });

  it('fit their table', () => {
    fc.assert(fc.property(fc.string(), (word) => gramKeysOf(word).every((key) => key >= 0 && key < gramKeyCount)));
  });
});
