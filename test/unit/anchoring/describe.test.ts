import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import { marked } from '../claims/support';

const described = (text: string): unknown => {
  const { text: bare, span } = marked(text);
  return describePassage(bare, span);
};

describe('describe', () => {
  it('gives the passage with 32 code units on each side', () => {
    assert.deepEqual(described(`${'a'.repeat(40)}<|nine ships|>${'b'.repeat(40)}`), {
      exact: 'nine ships',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
      end: 50,
    });
  });

  it('has less context at the ends of the article', () => {
    assert.deepEqual(described('<|nine|> ships'), { exact: 'nine', prefix: '', suffix: ' ships', start: 0, end: 4 });
  });

  it('leaves half a character out of the context', () => {
    assert.deepEqual(described(`\u{1F6A2}${'a'.repeat(31)}<|x|>${'b'.repeat(31)}\u{1F6A2}`), {
      exact: 'x',
      prefix: 'a'.repeat(31),
      suffix: 'b'.repeat(31),
      start: 33,
      end: 34,
    });
  });

  it('takes half a character into the passage', () => {
    assert.deepEqual(describePassage('a\u{1F6A2}b', { start: 2, end: 2 }), {
      exact: '\u{1F6A2}',
      prefix: 'a',
      suffix: 'b',
      start: 1,
      end: 3,
    });
  });

  it('joins up with the text, and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.integer(), fc.integer(), (text, start, end) => {
        const { exact, prefix, suffix, ...place } = describePassage(text, { start, end });
        assert.equal(text.slice(place.start, place.end), exact);
        assert.ok(text.slice(0, place.start).endsWith(prefix) && text.slice(place.end).startsWith(suffix));
        for (const part of [exact, prefix, suffix]) assert.doesNotMatch(part, /\p{Surrogate}/u);
      }),
    );
  });
});
