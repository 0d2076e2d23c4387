import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markWording } from '../../../server/src/core/features/markedWording';

describe('a marked wording', () => {
  it('is cut at what the other has otherwise', () => {
    const { segments } = markWording('We waited 1,200 days for it', 'We waited 12,000 days for it');
    assert.deepEqual(
      segments.filter(({ kind }) => kind !== null).map(({ text, kind, material }) => [text.trim(), kind, material]),
      [['12,000', 'number', true]],
    );
  });
  it('tells what it lacks', () => {
    assert.deepEqual(markWording('We open it on Monday and nobody pays', 'We open it on Monday').missing, ['and nobody pays']);
  });
  it('has nothing marked where both are the same', () => {
    assert.deepEqual(markWording('We open it', 'We open it'), {
      segments: [{ text: 'We open it', kind: null, material: false }],
      missing: [],
      material: [],
    });
  });
  it('joined gives the wording back, whatever it is compared with', () => {
    const words = fc
      .array(fc.constantFrom('we', 'not', '1,200', 'if', 'the bridge', 'Monday', 'Voss', '“may”', ','), { maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (other, wording) => {
        assert.equal(
          markWording(other, wording)
            .segments.map(({ text }) => text)
            .join(''),
          wording,
        );
      }),
    );
  });
});
