import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packNumbers, unpackNumbers } from '../../../server/src/core/analysis/packedNumbers';

describe('packed numbers', () => {
  const bytes = (...whole: readonly number[]): number => packNumbers([], Int32Array.from(whole)).byteLength;

  it('take two bytes where all are small, and four where one is not', () => {
    const none = bytes();
    assert.equal(bytes(1, -1, 32_767, -32_768) - none, 8);
    assert.equal(bytes(1, 32_768) - none, 8);
    assert.equal(bytes(-32_769) - none, 4);
  });

  it('are what they were', () => {
    const whole = fc.oneof(fc.array(fc.integer({ min: -32_769, max: 32_768 })), fc.array(fc.integer()));
    fc.assert(
      fc.property(fc.array(fc.double()), whole, (decimals, numbers) => {
        const unpacked = unpackNumbers(packNumbers(decimals, Int32Array.from(numbers)));
        assert.deepEqual([...unpacked.decimals], decimals);
        assert.deepEqual([...unpacked.whole], numbers);
      }),
    );
  });
});
