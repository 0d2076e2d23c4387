import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText, sameWords, wordsOf } from '../../../server/src/core/anchoring/fold';

describe('fold', () => {
  it('makes marks, dashes and spaces alike', () => {
    assert.equal(foldText('“Nine”\u00A0ships — «nine»\n‘that’s it’'), "'Nine' ships - 'nine' 'that's it'");
  });

  it('gives words and marks with their places', () => {
    assert.deepEqual(
      wordsOf('Ça va,\n1,200 “t”').map(({ text, start, end }) => `${text} ${start}-${end}`),
      ['Ça 0-2', 'va 3-5', ', 5-6', '1 7-8', ', 8-9', '200 9-12', "' 13-14", 't 14-15', "' 15-16"],
    );
  });

  it('compares words, not their marks and spaces', () => {
    assert.ok(sameWords('“Nine ships”', '"Nine\r\nships"'));
    assert.ok(!sameWords('nine ships', 'nine ship'));
    assert.ok(!sameWords('nine', 'nine ships'));
  });

  it('leaves every offset where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(foldText(text).length, text.length);
        for (const { start, end, text: word } of wordsOf(text)) assert.equal(foldText(text).slice(start, end), word);
      }),
    );
  });
});
