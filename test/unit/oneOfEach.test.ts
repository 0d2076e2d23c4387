import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OneOfEach } from '../../server/src/core/oneOfEach';
import { textHash } from '../../server/src/core/textHash';

const word = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
const listsBy = (hash: (text: string) => number, most = 100): OneOfEach<string, readonly string[]> =>
  new OneOfEach(most, { hash, isOf: (made, said) => made.join('') === said, make: (said) => said.split('') });

describe('one value of each', () => {
  it('is the same wherever the same is said', () => {
    const lists = listsBy((text) => textHash(text));
    assert.equal(lists.of('ferry'), lists.of(['fer', 'ry'].join('')));
    assert.notEqual(lists.of('ferry'), lists.of('wharf'));
  });

  it('is what would be made anew, however many have the same number, and whatever was forgotten', () => {
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (said, numbers, most) => {
        const lists = listsBy((text) => text.length % numbers, most);
        for (const one of said) assert.deepEqual(lists.of(one), one.split(''));
      }),
    );
  });
});
