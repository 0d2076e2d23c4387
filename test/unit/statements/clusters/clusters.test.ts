import assert from 'node:assert/strict';
import { clusters, type Closeness } from '../../../../server/src/core/statements/clusters/clusters';
import type { Match } from '../../../../server/src/core/statements/statement';

/** Groups of one-letter attributions, given how close some pairs are: `{ ab: 0.9 }`; pairs not named have closeness 0. */
function grouped(ids: string, closeness: Readonly<Record<string, Closeness>>): string[] {
  const links = Object.entries(closeness).flatMap(([pair, score]): Match[] =>
    typeof score === 'number' && score > 0
      ? [{ a: pair.charAt(0), b: pair.charAt(1), kind: score >= 0.7 ? 'same' : 'possible', score }]
      : [],
  );
  const close = (a: string, b: string): Closeness => (`${a}${b}` in closeness ? closeness[`${a}${b}`] : closeness[`${b}${a}`]) ?? null;
  const known = (a: string, b: string): Closeness => (`${a}${b}` in closeness || `${b}${a}` in closeness ? close(a, b) : 0);
  return clusters([...ids], links, known)
    .map((group) => group.sort().join(''))
    .sort();
}

describe('clusters', () => {
  it('leaves alone what nothing links', () => {
    assert.deepEqual(grouped('abc', { ab: 0.9 }), ['ab', 'c']);
  });

  it('keeps a short and a long wording together that most members link', () => {
    assert.deepEqual(grouped('abc', { ab: 0.9, bc: 0.9 }), ['abc']);
  });

  it('does not drift along a chain', () => {
    assert.deepEqual(grouped('abcd', { ab: 0.9, bc: 0.5, cd: 0.9 }), ['ab', 'cd']);
  });

  it('keeps apart what contradicts, however well a third wording goes with both', () => {
    assert.deepEqual(grouped('abc', { ab: 0.95, bc: 0.9, ac: 'never' }), ['ab', 'c']);
  });

  it('takes no account of pairs of which nothing is known', () => {
    assert.deepEqual(grouped('abc', { ab: 0.9, bc: 0.5, ac: null }), ['abc']);
  });

  it('gives the same groups in whatever order attributions and links come', () => {
    const closeness = { ab: 0.5, cd: 0.5, bc: 0.5, ad: 0.5 };
    const turned = Object.fromEntries(Object.entries(closeness).reverse());
    assert.deepEqual(grouped('dcba', turned), grouped('abcd', closeness));
  });
});
