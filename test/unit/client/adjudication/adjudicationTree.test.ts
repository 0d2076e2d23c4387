import assert from 'node:assert/strict';
import type { PlacedItem } from '../../../../server/src/claims/adjudicationProtocol';
import { articleNodes, countWords, iconOf, nextOpen, stateWords } from '../../../../client/src/claims/adjudication/adjudicationTree';

const item = (id: string, kind: PlacedItem['kind'], state: PlacedItem['state'], extents = false): PlacedItem => ({
  id,
  kind,
  state,
  extents,
  span: null,
  readings: [],
  remarks: [],
  gold: null,
  range: null,
  text: id,
  passages: [],
});
const article = {
  uri: 'file:///a.txt',
  path: 'a.txt',
  items: [item('a', 'agree', 'accepted'), item('b', 'disagree', 'open'), item('c', 'one', 'again')],
};

describe('the Adjudication view', () => {
  it('shows what is open, or all, and leaves articles out that have nothing to show', () => {
    const shown = (filter: 'open' | 'all'): string[] =>
      articleNodes({ articles: [article, { ...article, items: [item('d', 'one', 'rejected')] }] }, filter).flatMap(({ items }) => [
        items.map((node) => node.item.id).join(''),
      ]);
    assert.deepEqual([shown('open'), shown('all')], [['bc'], ['abc', 'd']]);
  });

  it('says in words and by an icon how an item stands', () => {
    assert.deepEqual(
      [
        item('', 'agree', 'open'),
        item('', 'disagree', 'open', true),
        item('', 'one', 'again'),
        item('', 'one', 'changed'),
        item('', 'agree', 'rejected'),
      ].map((one) => [stateWords(one), iconOf(one)]),
      [
        ['agree', 'check'],
        ['disagree on the extent', 'diff'],
        ['only one, changed since it was decided', 'person'],
        ['done: accepted with changes', 'pass-filled'],
        ['done: rejected', 'circle-slash'],
      ],
    );
    assert.deepEqual([countWords(article.items), countWords(article.items.slice(0, 1))], ['2 of 3 open', '1 done']);
  });

  it('goes on to the next open item, and ends at the end', () => {
    const nodes = articleNodes({ articles: [article] }, 'all').flatMap(({ items }) => items);
    const second = nextOpen(nodes, undefined);
    assert.equal(second?.item.id, 'b');
    assert.equal(nextOpen(nodes, second)?.item.id, 'c');
    assert.equal(nextOpen(nodes, nextOpen(nodes, second)), undefined);
  });
});
