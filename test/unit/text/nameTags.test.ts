import assert from 'node:assert/strict';
import { tagWords } from '../../../server/src/core/text/tagger';

describe('names that look like verbs or adjectives', () => {
  /** The part of speech of the word that `<|>` stands before. */
  const tag = (marked: string): string | undefined =>
    tagWords(marked.replace('<|>', '')).find(({ start }) => start === marked.indexOf('<|>'))?.pos;

  for (const text of [
    '<|>Cross warned the council.',
    '<|>Young argued with him.',
    'It rained. <|>Welch added that it would stop.',
    'the road, which <|>Will claims is safe',
    '<|>Downing Street said no.',
  ])
    it(`a name: ${text}`, () => assert.equal(tag(text), 'PROPN'));

  for (const text of ['<|>Stay tuned for more.', '<|>Many warned the council.', '<|>Asked about it, he left.', '<|>Will they come?'])
    it(`no name: ${text}`, () => assert.notEqual(tag(text), 'PROPN'));
});
