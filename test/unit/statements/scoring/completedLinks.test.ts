import assert from 'node:assert/strict';
import { CompletedLinks } from '../../../../server/src/core/statements/scoring/completedLinks';
import { DecidedLinks } from '../../../../server/src/core/statements/decisions/decidedLinks';
import type { Match } from '../../../../server/src/core/statements/statement';

const match = (a: string, b: string, score: number): Match => ({ a, b, kind: 'possible', score });

function linked(matches: readonly Match[], weak: readonly Match[]): CompletedLinks {
  const links = new CompletedLinks();
  links.add({ matches, weak });
  return links;
}

describe('completed links', () => {
  it('count a weak pair where both match a third wording well', () => {
    const links = linked([match('a', 'c', 0.9), match('b', 'c', 0.6)], [match('a', 'b', 0.2)]);
    assert.deepEqual(
      links.all().map(({ a, b }) => a + b),
      ['ac', 'bc', 'ab'],
    );
    assert.deepEqual(
      links.of('a').map(({ b }) => b),
      ['c', 'b'],
    );
    assert.deepEqual(
      links.under('a').map(({ b }) => b),
      ['c', 'b'],
    );
    assert.deepEqual([links.others('b'), links.between('b', 'a')?.score], [['c', 'a'], 0.2]);
  });

  it('leave it out where one of the two matches the third but loosely, or nothing bears it out', () => {
    assert.equal(linked([match('a', 'c', 0.9), match('b', 'c', 0.4)], [match('a', 'b', 0.2)]).all().length, 2);
    assert.deepEqual(linked([], [match('a', 'b', 0.2)]).all(), []);
  });

  it('never link by a chain alone', () => {
    assert.equal(linked([match('a', 'c', 0.9), match('b', 'c', 0.9)], []).between('a', 'b'), undefined);
  });

  it('lose a weak pair with what bore it out', () => {
    const links = linked([match('a', 'c', 0.9), match('b', 'c', 0.6)], [match('a', 'b', 0.2)]);
    assert.deepEqual(
      links.drop('c', (other) => other === 'b'),
      ['b'],
    );
    assert.equal(links.between('a', 'b'), undefined);
    assert.deepEqual(
      links.drop('a', () => true),
      ['c', 'b'],
    );
  });

  it('lose a weak pair where somebody decided that one of the two is no wording of the third', () => {
    const links: CompletedLinks = new CompletedLinks((a, b) => decided.apart(a, b));
    links.add({ matches: [match('a', 'c', 0.9), match('b', 'c', 0.6)], weak: [match('a', 'b', 0.2)] });
    const decided = new DecidedLinks(links, () => true);
    assert.deepEqual(decided.others('b'), ['c', 'a']);
    assert.deepEqual([...decided.decide([{ a: 'b', b: 'c', kind: 'different' }])].sort(), ['a', 'b', 'c']);
    assert.deepEqual([decided.others('b'), decided.others('a')], [[], ['c']]);
    assert.deepEqual([...decided.decide([])].sort(), ['a', 'b', 'c']);
    assert.deepEqual(decided.others('b'), ['c', 'a']);
  });
});
