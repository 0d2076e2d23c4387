import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText } from '../../../server/src/workspace/decode';

const utf8 = new TextEncoder();

describe('decoding a file', () => {
  it('gives the text without a byte-order mark', () => {
    assert.equal(decodeText(utf8.encode('\uFEFF“Déjà vu”')), '“Déjà vu”');
    assert.equal(decodeText(new Uint8Array()), '');
  });

  it('gives any text back as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF')),
        (text) => {
          assert.equal(decodeText(utf8.encode(text)), text);
        },
      ),
    );
  });

  for (const [what, bytes, said] of [
    ['Latin-1', Buffer.from('one\ntwo\nDéjà vu', 'latin1'), /not UTF-8 from line 3 on; it looks like Latin-1/u],
    ['Windows-1252', Buffer.from([0x93, 0x48, 0x69, 0x94]), /from line 1 on; it looks like Windows-1252/u],
    ['UTF-16 with a mark', Buffer.from('\uFEFFbridge', 'utf16le'), /UTF-16 \(little endian\)/u],
    ['UTF-16 without one', Buffer.from('the bridge is open', 'utf16le'), /UTF-16 without a byte-order mark/u],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /binary data/u],
    ['a cut-off character', utf8.encode('“').subarray(0, 2), /not UTF-8 from line 1/u],
  ] as const) {
    it(`says what ${what} is and what to do`, () => {
      assert.throws(
        () => decodeText(bytes),
        (error: Error) => said.test(error.message) && error.message.includes('Save it as UTF-8'),
      );
    });
  }
});
