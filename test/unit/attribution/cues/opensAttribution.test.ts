import assert from 'node:assert/strict';
import { linesOf } from '../reading';

describe('opensAttribution: what follows a quotation that ends like a sentence', () => {
  /** How many narrator's sentences the text has: one where the attribution stays with its quotation. */
  const sentences = (text: string): number => linesOf(text).length;

  for (const text of [
    '“Is the road closed?” Ann Bell asked reporters during a walk along the river.',
    '“The road is closed!” Bell, a retired driver, said pleasantly into the phone.',
    '“The road is closed.” Bell said last week.',
    '“Vote for the bridge!” Senator Ann Bell shouted as she left the hall.',
  ])
    it(`one sentence: ${text}`, () => assert.equal(sentences(text), 1));

  for (const text of [
    '“Is the road closed?” Ann Bell said that she did not know.',
    '“The road is closed.” Moss warned of a flood.',
    '“The road is closed.” Moss walked on.',
    '“The road is closed.” He writes that “nobody asked us.”',
  ])
    it(`two sentences: ${text}`, () => assert.equal(sentences(text), 2));
});
