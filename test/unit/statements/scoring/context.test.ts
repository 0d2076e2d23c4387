import assert from 'node:assert/strict';
import { contextOf, type OwnPair } from '../../../../server/src/core/statements/scoring/context';
import { MatchedArticle } from '../../../../server/src/core/statements/scoring/matchedArticle';
import type { ContextFeatures } from '../../../../server/src/core/statements/scoring/scorer';
import { wording } from '../wordings';

/** Two articles of three quotations each, a0 to a2 and b0 to b2, and a pair of them for each line "a0 b1 ODDS VERBATIM"; by the pair's name what the others tell of it. */
function contexts(...lines: readonly string[]): Map<string, ContextFeatures> {
  const [left, right] = ['a', 'b'].map(
    (name) =>
      new MatchedArticle(
        `file:///${name}.txt`,
        [0, 1, 2].map((at) => wording('The bridge opens.', { id: `${name}#${at}`, start: 100 * at })),
      ),
  );
  assert.ok(left && right);
  const pairs = lines.map((line): OwnPair => {
    const [one = '', other = '', odds, verbatim] = line.split(' ');
    const [a, b] = [left.wordings[Number(one.slice(1))], right.wordings[Number(other.slice(1))]];
    assert.ok(a && b);
    return { left: a, right: b, own: Number(odds), verbatim: verbatim === undefined ? null : Number(verbatim) };
  });
  const found = contextOf(pairs, left, right, () => 0);
  return new Map(lines.map((line, at) => [line.slice(0, 5), found[at]?.features ?? assert.fail()]));
}

const near = (found: number | undefined, wanted: number): void => {
  assert.ok(Math.abs((found ?? NaN) - wanted) < 1e-6, `${found} instead of ${wanted}`);
};

describe('what the other pairs of two articles tell of one', () => {
  it('is how far it lies above the best rival of either side', () => {
    const found = contexts('a0 b0 3', 'a0 b1 1', 'a1 b0 0.5', 'a2 b2 1');
    near(found.get('a0 b0')?.lead, 2);
    near(found.get('a0 b1')?.lead, 0);
  });

  it('is no more than a long lead where there is no rival, also for the only pair', () => {
    near(contexts('a0 b0 9', 'a1 b1 -3').get('a1 b1')?.lead, 4);
    near(contexts('a0 b0 9', 'a0 b1 -3').get('a0 b0')?.lead, 4);
    near(contexts('a0 b0 -3').get('a0 b0')?.lead, 4);
  });

  it('is how far it lies below the best rival', () => {
    const found = contexts('a0 b0 0', 'a0 b1 1');
    near(found.get('a0 b0')?.rival, 1 / (1 + Math.exp(-1)) - 0.5);
    near(found.get('a0 b1')?.rival, 0);
  });

  it('is how literally the two quote: more where quotations they share agree to the word', () => {
    const literal = (...lines: readonly string[]): number => contexts(...lines).get('a2 b2')?.literal ?? NaN;
    const alike = literal('a0 b0 5 1', 'a1 b1 5 0.9', 'a2 b2 0');
    const reworded = literal('a0 b0 5 0.2', 'a1 b1 5 0.3', 'a2 b2 0');
    assert.ok(alike > 0.7 && reworded < 0.4, `${alike} and ${reworded}`);
    near(literal('a2 b2 0'), 0.5);
  });

  it('does not hold pairs against the articles’ quoting that are hardly the same', () => {
    near(contexts('a0 b0 -2 0', 'a2 b2 0').get('a2 b2')?.literal, 0.5);
  });
});
