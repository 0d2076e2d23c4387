import assert from 'node:assert/strict';
import { otherWordings, suggestions, type PlacedForSuggestion } from '../../../server/src/core/claims/suggestions';
import { courier, gazette, herald } from '../../support/articles';
import { example, root } from '../../support/folder';
import { claim, idNumber } from './support';

const words = /“We have spent .*longer,”/u;
const { index, uri } = example({
  'herald.txt': herald.replace('nobody should', 'nobody <|>should'),
  'courier.txt': courier,
  'gazette.txt': gazette,
});
const spanOf = (text: string, pattern: RegExp): { start: number; end: number } => {
  const found = pattern.exec(text);
  assert(found, String(pattern));
  return { start: found.index, end: found.index + found[0].length };
};
const here = spanOf(herald, words);
const there = spanOf(courier, words);
let made = 0;
const on = (annotator: string, tags: readonly string[], changes: Partial<PlacedForSuggestion> = {}): PlacedForSuggestion => ({
  annotator,
  article: `${root}/courier.txt`,
  span: there,
  claim: claim({ id: idNumber(++made), by: annotator, tags }),
  ...changes,
});
const told = (
  claims: readonly PlacedForSuggestion[],
  has: readonly (readonly string[])[] = [],
  usable = (tag: string): boolean => tag !== 'old',
): string[] =>
  suggestions(otherWordings(index, uri, here), claims, 'ann', usable, has).map(
    ({ tags, from }) => `${tags.join('+')} by ${from.map(({ annotator }) => annotator).join(', ')}`,
  );

describe('suggestions', () => {
  it('are the tags of the statement’s other wordings, each set once, one’s own first', () => {
    assert.deepEqual(told([on('bob', ['b', 'a']), on('cleo', ['a', 'b']), on('bob', ['c']), on('ann', ['d'])]), [
      'd by ann',
      'b+a by bob, cleo',
      'c by bob',
    ]);
  });
  it('come from the claims on those words alone: on most of them, in another article', () => {
    const bit = { start: there.start + 1, end: there.start + 9 };
    assert.deepEqual(
      told([on('bob', ['a'], { span: bit }), on('bob', ['b'], { span: null }), on('bob', ['c'], { article: uri, span: here })]),
      [],
    );
  });
  it('leave out tags that are not for new claims, what the passage has, answers and notes', () => {
    const answer = on('bob', ['a'], { claim: claim({ tags: ['a'], unknown: { reply: idNumber(1) } }) });
    assert.deepEqual(told([on('bob', ['old', 'a']), on('bob', ['c', 'b']), on('bob', []), answer], [['b', 'c']]), []);
  });
  it('are none for a stretch that is no quotation or report, or that no other article has', () => {
    assert.deepEqual(otherWordings(index, uri, { start: here.start + 4, end: here.start + 9 }), []);
    assert.deepEqual(otherWordings(index, uri, spanOf(herald, /“I will walk.*first,”/u)), []);
    assert.deepEqual(
      otherWordings(index, uri, here)
        .map(({ analysis }) => analysis.article.path)
        .sort(),
      ['courier.txt', 'gazette.txt'],
    );
  });
});
