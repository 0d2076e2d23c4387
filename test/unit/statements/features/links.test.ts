import assert from 'node:assert/strict';
import { LinkTable, linkStems, type StemLinks } from '../../../../server/src/core/statements/features/links';
import { wording } from '../wordings';

const plain = ({ count, left, right, strength }: StemLinks): (readonly [number, number, number])[] =>
  Array.from({ length: count }, (_, at) => [left[at] ?? NaN, right[at] ?? NaN, strength[at] ?? NaN] as const);
const linked = (a: string, b: string): (readonly [number, number, number])[] => plain(linkStems(wording(a), wording(b, { id: 'b#0' })));

describe('links between stems', () => {
  it('join the same stem wherever it stands', () => {
    assert.deepEqual(linked('rusted chains', 'Chains have rusted'), [
      [1, 0, 1],
      [0, 1, 1],
    ]);
  });

  it('join stems of like meaning less firmly', () => {
    const [[, , strength] = [0, 0, 0]] = linked('purchase', 'buy');
    assert.ok(strength > 0 && strength < 1);
  });

  it('are the same whichever wording is held against the other', () => {
    const [one, other] = ['The minister bought boats and sold the ferry', 'the ferries were sold; boats were purchased'];
    assert.deepEqual(
      linked(one, other)
        .map(([a, b, strength]) => [b, a, strength])
        .sort(),
      linked(other, one).sort(),
    );
  });

  it('are none between wordings without a common word', () => {
    assert.deepEqual(linked('rusted chains', 'mathematics lessons'), []);
  });
});

describe('a table of an article’s wordings', () => {
  const texts = [
    'The minister bought boats',
    'Nobody sold the ferry',
    'the ferries were sold; boats were purchased',
    'mathematics lessons',
  ];
  const own = texts.map((text, at) => wording(text, { id: `a#${at}` }));
  const others = [...texts].reverse().map((text, at) => wording(text, { id: `b#${at}` }));

  it('links each with another as the two by themselves, on either side', () => {
    const table = new LinkTable();
    table.enter(own);
    for (const other of others) {
      for (const [number, one] of own.entries()) {
        assert.deepEqual(plain(table.between(number, other, true)).sort(), plain(linkStems(one, other)).sort());
        assert.deepEqual(plain(table.between(number, other, false)).sort(), plain(linkStems(other, one)).sort());
      }
    }
  });

  it('forgets those that gave way', () => {
    const table = new LinkTable();
    table.enter(own);
    const [other = wording('')] = others;
    table.enter([other]);
    assert.deepEqual(plain(table.between(0, own[0] ?? other, true)).sort(), plain(linkStems(other, own[0] ?? other)).sort());
  });
});
