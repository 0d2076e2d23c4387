import assert from 'node:assert/strict';
import { Links } from '../../../server/src/core/statements/links';
import type { Match } from '../../../server/src/core/statements/statement';

const match = (a: string, b: string, score: number): Match => ({ a, b, kind: 'same', score });

function linked(...matches: readonly Match[]): Links {
  const links = new Links();
  for (const one of matches) links.add(one);
  return links;
}

describe('links', () => {
  it('are found from either end, best first', () => {
    const links = linked(match('a', 'b', 0.4), match('b', 'c', 0.9));
    assert.deepEqual(links.of('b').map(({ score }) => score), [0.9, 0.4]);
    assert.equal(links.between('c', 'b')?.score, 0.9);
    assert.equal(links.between('a', 'c'), undefined);
    assert.deepEqual(links.all().map(({ a }) => a), ['b', 'a']);
  });

  it('go from both ends', () => {
    const links = linked(match('a', 'b', 0.4), match('b', 'c', 0.9));
    assert.deepEqual(links.drop('b', (other) => other === 'a'), ['a']);
    assert.deepEqual([links.others('a'), links.others('b')], [[], ['c']]);
  });
});
