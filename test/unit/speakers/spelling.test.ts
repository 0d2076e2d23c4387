import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, foldName, sameFirstName, sameSpelling } from '../../../server/src/core/attribution/speakers/spelling';

describe('spellings of a name', () => {
  it('fold to words without case, accents and points', () => {
    assert.equal(foldName('  Dr. Zoë O’Hara-Núñez Jr. '), 'dr zoe ohara nunez jr');
    assert.equal(foldName('Søren Işık-Łuczak'), 'soren isik luczak');
  });

  for (const [a, b] of [
    ['dmitri', 'dmitry'],
    ['bilenky', 'bilenkyy'],
    ['scholtz', 'schulz'],
    ['filipov', 'philipov'],
    ['kovach', 'kovac'],
    ['davit', 'david'],
    ['orlov', 'orlof'],
    ['ana', 'anna'],
  ] as const) {
    it(`${a} and ${b} are one`, () => {
      assert(sameSpelling(a, b));
    });
  }
  for (const [a, b] of [
    ['bell', 'ball'.repeat(2)],
    ['vale', 'vail'],
    ['orsk', 'orson'],
    ['brask', 'brandl'],
    ['ann', 'ian'],
  ] as const) {
    it(`${a} and ${b} are two`, () => {
      assert(!sameSpelling(a, b));
    });
  }
  for (const [a, b, same] of [
    ['bob', 'robert', true],
    ['a', 'ann', true],
    ['ann', 'ida', false],
    ['ted', 'theodore', true],
    ['ted', 'edward', true],
    ['edward', 'theodore', false],
  ] as const) {
    it(`${a} and ${b} are ${same ? '' : 'not '}one first name`, () => {
      assert.equal(sameFirstName(a, b), same);
    });
  }

  it('have a distance that keeps to its bound, and equal words have none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        assert.equal(editDistance(a, a, 2), 0);
        assert.equal(editDistance(a, b, 9), editDistance(b, a, 9));
      }),
    );
  });
});
