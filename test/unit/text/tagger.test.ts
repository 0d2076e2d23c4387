import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isKnownWord, tagWords } from '../../../server/src/core/text/tagger';

describe('the tagger', () => {
  it('gives lemmas by part of speech', () => {
    assert.deepEqual(tagWords('He found that they found cities.').map((word) => word.lemma), ['he', 'find', 'that', 'they', 'find', 'city', '.']);
  });

  it('knows the words of its vocabulary, and no others however often they were read', () => {
    tagWords('Braskaffirmed Braskaffirmed');
    assert.deepEqual(['affirmed', 'with', 'Braskaffirmed'].map(isKnownWord), [true, true, false]);
  });

  it('puts each word where it stands', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end, lower } of tagWords(text)) assert.equal(text.slice(start, end).toLowerCase(), lower);
    }));
  });
});
