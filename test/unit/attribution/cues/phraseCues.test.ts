import assert from 'node:assert/strict';
import { copulaCue, inWordsCue, soCue } from '../../../../server/src/core/attribution/cues/phraseCues';
import type { Cue } from '../../../../server/src/core/attribution/cues/cue';
import type { Item } from '../../../../server/src/core/attribution/lines/narrator';
import { lineOf, words } from '../reading';

/** Whom the phrase at `<|>` names, as one reader of phrases sees it. */
function who(read: (items: readonly Item[], i: number) => Cue | null, marked: string): string | null {
  const at = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const { line } = lineOf(text);
  return words(
    text,
    line,
    read(
      line.items,
      line.items.findIndex(({ start }) => start === at),
    )?.subject ?? null,
  );
}

describe('phrases that say whose words stand beside them', () => {
  it('was whose answer', () => assert.equal(who(copulaCue, '“Never,” <|>was Bell’s answer.'), 'Bell'));
  it('was the reply from whom', () =>
    assert.equal(who(copulaCue, '“Never,” <|>was the reply from the harbour board.'), 'the harbour board'));
  it('is no more than is', () => assert.equal(who(copulaCue, 'The “fund” <|>is empty.'), null));
  it('so the minister', () => assert.equal(who(soCue, '“It is safe”, <|>so the minister.'), 'the minister'));
  it('so somebody did something', () => assert.equal(who(soCue, '“It is safe”, <|>so Bell left.'), null));
  it('in whose words', () => assert.equal(who(inWordsCue, '<|>In her words, the road is a ruin.'), 'her'));
  it('in the words of whom', () => assert.equal(who(inWordsCue, 'It is, <|>in the words of Tom Reed, a ruin.'), 'Tom Reed'));
  it('in other words', () => assert.equal(who(inWordsCue, '<|>In other words, the road is a ruin.'), null));
});
