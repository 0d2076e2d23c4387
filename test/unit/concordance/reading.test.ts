import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingOf } from '../../../server/src/core/concordance/reading';
import { readArticle } from '../../../server/src/core/text/readArticle';
import { article } from '../../support/folder';

/** The reading of the first paragraph, and a function from its words to the article's. */
function reading(text: string): { reads: string; stands: (words: string) => string } {
  const read = readArticle(article('a.txt', text));
  const [paragraph] = read.paragraphs;
  assert.ok(paragraph);
  const { text: reads, spanOf } = readingOf(read, paragraph);
  return {
    reads,
    stands: (words) => {
      const start = reads.indexOf(words);
      assert.ok(start >= 0, `${words} in ${reads}`);
      const span = spanOf({ start, end: start + words.length });
      return text.slice(span.start, span.end);
    },
  };
}

describe('a paragraph as it reads', () => {
  it('has words run together apart, and leads back to where they stand', () => {
    const { reads, stands } = reading('Ida Bell said the harbour was closed. Later Bell told the council thatBell would open the harbour.');
    assert.match(reads, /council that Bell would/);
    assert.equal(stands('that Bell would'), 'thatBell would');
    assert.equal(stands('Bell would'), 'Bell would');
  });

  it('has contractions whole, and leads back to the stray space', () => {
    const { reads, stands } = reading('A river doesn’ t stop at a border.');
    assert.match(reads, /river doesn't stop/);
    assert.equal(stands("doesn't"), 'doesn’ t');
    assert.equal(stands("river doesn't stop"), 'river doesn’ t stop');
  });

  it('leads back to a part of a word', () => {
    assert.equal(reading('The floodwater rose.').stands('water'), 'water');
  });

  it('leads every stretch back into the paragraph, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '’', 's', '“', '”', '.', ',', '*', '\u0301', '😀', 'doesn’ t', 'toldReporters') }),
        fc.nat(40),
        fc.nat(40),
        (text, from, length) => {
          const read = readArticle(article('a.txt', text));
          for (const paragraph of read.paragraphs) {
            const { text: reads, spanOf } = readingOf(read, paragraph);
            const { start, end } = spanOf({ start: Math.min(from, reads.length), end: Math.min(from + length, reads.length) });
            assert.ok(paragraph.start <= start && start <= end && end <= paragraph.end, JSON.stringify({ start, end, paragraph }));
          }
        },
      ),
    );
  });
});
