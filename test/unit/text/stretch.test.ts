import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitParagraphs } from '../../../server/src/core/text/paragraphs';
import { KeptStretches } from '../../../server/src/core/text/stretch';
import type { Stretch } from '../../../server/src/core/text/stretch';

const stretchesOf = (text: string, kept: KeptStretches): Stretch[] => splitParagraphs(text, kept).map(({ stretch }) => stretch);

describe('the stretches of an article that is edited', () => {
  it('are the very objects before and behind the edit', () => {
    const kept = new KeptStretches();
    const [first, , last] = stretchesOf('One.\n\nTwo.\n\nThree.', kept);
    const after = stretchesOf('One.\n\nTwo and a half.\n\nSomething.\n\nThree.', kept);
    assert.equal(after[0], first);
    assert.equal(after.at(-1), last);
  });

  it('are one for each text, wherever it stands', () => {
    const kept = new KeptStretches();
    const [one] = stretchesOf('One.\nTwo.', kept);
    const after = stretchesOf('Two.\nOne.\nOne.', kept);
    assert.deepEqual([after[1] === one, after[2] === one], [true, true]);
  });

  it('have the text that stands there, whatever was edited', () => {
    const piece = fc.constantFrom('a', 'b', '\n', '\n', ' ', 'ab\nab', '\r\n');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
          { maxLength: 8 },
        ),
        (versions) => {
          const kept = new KeptStretches();
          for (const text of versions) {
            const blocks = splitParagraphs(text, kept);
            assert.deepEqual(
              blocks.map(({ stretch }) => stretch.text),
              blocks.map(({ start, end }) => text.slice(start, end)),
            );
            const texts = blocks.map(({ stretch }) => stretch.text);
            assert.deepEqual(
              blocks.map(({ stretch }) => texts.indexOf(stretch.text)),
              blocks.map(({ stretch }) => blocks.findIndex((other) => other.stretch === stretch)),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
