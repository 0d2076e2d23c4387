import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLetters } from '../../../server/src/core/text/plainLetters';

describe('plain letters for the tagger', () => {
  const cases: readonly [string, string][] = [
    ['Selin Erdemoğlu', 'Selin Erdemoglu'],
    ['Kovačić, Łuczak', 'Kovacic, Luczak'],
    ['Işık', 'Isik'],
    ['Đurić', 'Duric'],
    ['Søren Müller', 'Søren Müller'],
    ['Ann Bell', 'Ann Bell'],
  ];
  for (const [written, plain] of cases) it(written, () => assert.equal(plainLetters(written), plain));

  it('keep the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(plainLetters(text).length, text.length);
      }),
    );
  });
});
