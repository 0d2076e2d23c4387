import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byScore } from '../../../../server/src/core/statements/clusters/clusters';
import { Links } from '../../../../server/src/core/statements/clusters/links';
import type { Match } from '../../../../server/src/core/statements/statement';

const match = (a: string, b: string, score: number): Match => ({ a, b, kind: 'same', score });

function linked(...matches: readonly Match[]): Links {
  const links = new Links();
  for (const one of matches) links.add(one);
  return links;
}

describe('links', () => {
  it('are found from either end, best first', () => {
    const links = linked(match('a', 'b', 0.4), match('b', 'c', 0.9));
    assert.deepEqual(
      links.of('b').map(({ score }) => score),
      [0.9, 0.4],
    );
    assert.equal(links.between('c', 'b')?.score, 0.9);
    assert.equal(links.between('a', 'c'), undefined);
    assert.deepEqual(
      links.all().map(({ a }) => a),
      ['b', 'a'],
    );
  });

  it('go from both ends', () => {
    const links = linked(match('a', 'b', 0.4), match('b', 'c', 0.9));
    assert.deepEqual(
      links.drop('b', (other) => other === 'a'),
      ['a'],
    );
    assert.deepEqual([links.others('a'), links.others('b')], [[], ['c']]);
  });

  it('are those that were added and not taken away, after any row of both', () => {
    const id = fc.integer({ min: 0, max: 60 }).map(String);
    const change = fc
      .record({ a: id, b: id, score: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.boolean() })
      .filter(({ a, b }) => a < b);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), (changes) => {
        const links = new Links();
        const expected = new Map<string, Match>();
        for (const { a, b, score, drop } of changes) {
          const key = `${a} ${b}`;
          if (drop || expected.has(key)) {
            assert.deepEqual(
              links.drop(b, (other) => other === a),
              expected.delete(key) ? [a] : [],
            );
            continue;
          }
          expected.set(key, { a, b, kind: score > 0.5 ? 'same' : 'possible', score });
          links.add({ a, b, kind: score > 0.5 ? 'same' : 'possible', score });
        }
        assert.deepEqual(links.all(), [...expected.values()].sort(byScore));
        for (const { a, b, score } of changes) {
          assert.deepEqual(links.between(b, a), expected.get(`${a} ${b}`));
          assert.equal(links.score(a, b), expected.get(`${a} ${b}`)?.score ?? 0, `score of ${a} and ${b}, last tried with ${score}`);
          assert.deepEqual(
            links.others(a).sort(),
            [...expected.values()]
              .filter((one) => one.a === a || one.b === a)
              .map((one) => (one.a === a ? one.b : one.a))
              .sort(),
          );
        }
      }),
    );
  });
});
