import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetMap } from '../../../../server/src/core/claims/exchange/codePoints';

describe('offsets in code points', () => {
  it('counts a ship as one character and two code units', () => {
    const map = offsetMap('a\u{1F6A2}b');
    assert.deepEqual(
      [0, 1, 3, 4].map((offset) => map.toCodePoints(offset)),
      [0, 1, 2, 3],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((offset) => map.toUtf16(offset)),
      [0, 1, 3, 4],
    );
  });

  it('takes an offset within a character for the one before it, and one beyond the text for its end', () => {
    const map = offsetMap('\u{1F6A2}b');
    assert.equal(map.toCodePoints(1), 0);
    assert.equal(map.toUtf16(99), 3);
  });

  it('agrees with counting by hand in any text, halves of characters too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\u{1F6A2}', '\u{10FFFF}', '\uD83D', '\uDEA2', '\r\n', 'é')).map((parts) => parts.join('')),
        (text) => {
          const map = offsetMap(text);
          const characters = [...text];
          let offset = 0;
          for (const [index, character] of characters.entries()) {
            assert.equal(map.toCodePoints(offset), index);
            assert.equal(map.toUtf16(index), offset);
            offset += character.length;
          }
          assert.equal(map.toCodePoints(offset), characters.length);
        },
      ),
    );
  });
});
