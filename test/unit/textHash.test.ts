import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textHash } from '../../server/src/core/textHash';

describe('the hash of a text', () => {
  it('is a number of 30 bits, and goes on where another ended', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const hash = textHash(one + other);
        assert.ok(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 30);
        assert.equal(textHash(other, textHash(one)), hash);
      }),
    );
  });

  it('tells most texts apart', () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Ann Bell ${n}`);
    assert.ok(new Set(names.map((name) => textHash(name))).size > 19_990);
  });
});
