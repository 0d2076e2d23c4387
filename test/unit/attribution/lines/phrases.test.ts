import assert from 'node:assert/strict';
import { phraseAfter, phraseBefore } from '../../../../server/src/core/attribution/lines/phrases';
import { lineOf, words } from '../reading';

describe('phrases: noun phrases around a verb', () => {
  const before: readonly [string, string][] = [
    ['A spokesman for the president of Ruvia <|>said so.', 'A spokesman for the president of Ruvia'],
    ['On Monday Ann Bell <|>said so.', 'Ann Bell'],
    ['She <|>said so.', 'She'],
    ['ELLISPORT - Harbour chief Ann Bell <|>said so.', 'Harbour chief Ann Bell'],
    ['The co-founder Ann Bell <|>said so.', 'The co-founder Ann Bell'],
  ];
  for (const [marked, expected] of before)
    it(`before: ${marked}`, () => {
      const text = marked.replace('<|>', '');
      const { line } = lineOf(text);
      const verb = line.items.findIndex((item) => item.start >= marked.indexOf('<|>'));
      assert.equal(words(text, line, phraseBefore(line.items, verb - 1)), expected);
    });

  it('after: with what hangs on it', () => {
    const text = 'said the head of the port union on Monday';
    const { line } = lineOf(text);
    assert.equal(words(text, line, phraseAfter(line.items, 1)), 'the head of the port union');
  });

  it('none begins with the stop that opens a line, as damage leaves it', () => {
    const { line } = lineOf('. Vale, she said.');
    assert.equal(line.items[0]?.text, '.');
    assert.equal(phraseAfter(line.items, 0), null);
  });
});
