import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isKnownWord, tagWords } from '../../../server/src/core/text/tagger';

describe('the tagger', () => {
  it('gives lemmas by part of speech', () => {
    assert.deepEqual(
      tagWords('He found that they found cities.').map((word) => word.lemma),
      ['he', 'find', 'that', 'they', 'find', 'city', '.'],
    );
  });

  it('knows the words of its vocabulary, and no others however often they were read', () => {
    tagWords('Braskaffirmed Braskaffirmed');
    assert.deepEqual(['affirmed', 'with', 'Braskaffirmed'].map(isKnownWord), [true, true, false]);
  });

  it('cuts a text alike whatever it has read before', () => {
    const cut = (text: string): string[] => tagWords(text).map((word) => word.text);
    const before = cut('Brunvik’s plan and the Orsklunds’ house');
    assert.deepEqual(before, ['Brunvik', '’s', 'plan', 'and', 'the', 'Orsklunds', '’', 'house']);
    tagWords('The plan is Brunvik’s, the house the Orsklunds’.');
    assert.deepEqual(cut('Brunvik’s plan and the Orsklunds’ house'), before);
  });

  it('leaves a name whole whatever letters it has', () => {
    assert.deepEqual(
      tagWords('Erdemoğlu met Kovačić.').map(({ text, start, end, pos }) => [text, start, end, pos]),
      [
        ['Erdemoğlu', 0, 9, 'PROPN'],
        ['met', 10, 13, 'VERB'],
        ['Kovačić', 14, 21, 'PROPN'],
        ['.', 21, 22, 'PUNCT'],
      ],
    );
  });

  it('puts each word where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, lower } of tagWords(text)) assert.equal(text.slice(start, end).toLowerCase(), lower);
      }),
    );
  });
});
