import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Closeness } from '../../../../server/src/core/statements/clusters/clusters';
import { decidedClusters } from '../../../../server/src/core/statements/decisions/decidedClusters';
import type { DecidedLink } from '../../../../server/src/core/statements/decisions/decidedLinks';
import type { Match } from '../../../../server/src/core/statements/statement';

/**
 * Groups of one-letter attributions. `{ ab: 0.9 }`: how close pairs are, 0 where not named; `['a=e', 'b/d']`: a and e were decided to
 * be the same, b and d to be different.
 */
function grouped(ids: string, closeness: Readonly<Record<string, Closeness>>, decided: readonly string[]): string[] {
  const decisions = decided
    .map((text): DecidedLink => {
      const [a = '', b = ''] = [text.charAt(0), text.charAt(2)].sort();
      return { a, b, kind: text.charAt(1) === '=' ? 'same' : 'different' };
    })
    .sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  const links = Object.entries(closeness)
    .flatMap(([pair, score]): Match[] =>
      typeof score === 'number' && score > 0 ? [{ a: pair.charAt(0), b: pair.charAt(1), kind: 'same', score }] : [],
    )
    .filter(({ a, b }) => !decisions.some((each) => each.a === a && each.b === b));
  const close = (a: string, b: string): Closeness => {
    const [first, second] = [a, b].sort();
    if (decisions.some((each) => each.a === first && each.b === second && each.kind === 'different')) return 'never';
    return closeness[`${first}${second}`] ?? 0;
  };
  return decidedClusters([...ids], links, close, decisions)
    .map((group) => group.sort().join(''))
    .sort();
}

describe('clusters with decisions', () => {
  it('keep apart what was decided to be different, however close it is', () => {
    assert.deepEqual(grouped('abc', { ab: 0.9, bc: 0.9, ac: 0.9 }, ['a/c']), ['ab', 'c']);
  });

  it('bring whole statements together by one decision on two of their wordings', () => {
    assert.deepEqual(grouped('abcdefgh', { ab: 0.9, ac: 0.9, bc: 0.9, ad: 0.9, ae: 0.9, fg: 0.9, gh: 0.9, fh: 0.9 }, ['a=f']), [
      'abcdefgh',
    ]);
  });

  it('bring together what contradicts', () => {
    assert.deepEqual(grouped('abc', { ab: 0.9, bc: 'never' }, ['b=c']), ['abc']);
  });

  it('bring only the two together where their statements hold different ones', () => {
    assert.deepEqual(grouped('abcd', { ab: 0.5, cd: 0.5 }, ['a=c', 'b/d']), ['abc', 'd']);
  });

  it('let what keeps apart go first where decisions contradict each other', () => {
    assert.deepEqual(grouped('abc', {}, ['a=b', 'b=c', 'a/c']), ['ab', 'c']);
  });

  it('never hold two different ones, hold all the same ones that can be, and leave nobody out', () => {
    const ids = 'abcdefg';
    const pair = fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
      .filter(([a, b]) => a < b)
      .map(([a, b]) => `${a}${b}`);
    const closeness = fc.dictionary(pair, fc.constantFrom<Closeness>(0.3, 0.6, 0.9, 'never'), { maxKeys: 12 });
    const decided = fc
      .uniqueArray(fc.tuple(pair, fc.constantFrom('=', '/')), { selector: ([each]) => each, maxLength: 5 })
      .map((all) => all.map(([each, sign]) => `${each.charAt(0)}${sign}${each.charAt(1)}`));
    fc.assert(
      fc.property(closeness, decided, (close, decisions) => {
        const groups = grouped(ids, close, decisions);
        assert.equal([...groups.join('')].sort().join(''), ids);
        const together = (text: string): boolean =>
          groups.some((group) => group.includes(text.charAt(0)) && group.includes(text.charAt(2)));
        for (const text of decisions) if (text.includes('/')) assert(!together(text), `${text} in ${groups.join()}`);
        const same = decisions.filter((text) => text.includes('='));
        if (same.length === decisions.length) for (const text of same) assert(together(text), `${text} in ${groups.join()}`);
      }),
      { numRuns: 2000 },
    );
  });
});
