import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleWords } from '../../../../server/src/core/statements/words/articleWords';
import { MatchedArticle } from '../../../../server/src/core/statements/scoring/matchedArticle';
import { promisingFeatures } from '../../../../server/src/core/statements/features/pairFeatures';
import { comparePairs, type ComparedPair } from '../../../../server/src/core/statements/scoring/scoredPairs';
import { wording } from '../wordings';

const words = [
  'bridge',
  'bridges',
  'cables',
  'rusted',
  'reopen',
  'reopened',
  'the',
  'of',
  'not',
  'council',
  'mayor',
  'paid',
  '40',
  'million',
  'buy',
  'purchase',
  'never.',
  'if',
  'ferry',
  'harbour',
];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
const speakers = fc.constantFrom('Vera Lund', 'Tomas Brandt', null);
const attributions = fc.array(fc.tuple(text, speakers, fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const)), {
  minLength: 1,
  maxLength: 5,
});

function article(name: string, given: readonly (readonly [string, string | null, 'direct' | 'indirect' | 'mixed'])[]): MatchedArticle {
  return new MatchedArticle(
    `file:///${name}.txt`,
    given.map(([words, speaker, type], at) => wording(words, { id: `${name}#${at}`, speaker, type, start: 1000 * at })),
  );
}

const plain = (pairs: readonly ComparedPair[]): unknown[] =>
  pairs.map(({ left, right, features }) => [left.input.id, right.input.id, features]);

describe('pairs of two articles', () => {
  it('are compared alike whichever of the two is compared with others in a row, and as each pair by itself', () => {
    fc.assert(
      fc.property(attributions, attributions, (ones, others) => {
        const [left, right] = [article('a', ones), article('b', others)];
        const all = left.wordings.flatMap((one) => right.wordings.map((other) => [one, other] as const));
        const here = new ArticleWords([left.counts, right.counts]);
        const found = plain(comparePairs(all, left, right, here, left));
        assert.deepEqual(plain(comparePairs(all, left, right, here, right)), found);
        assert.deepEqual(
          plain(
            all.flatMap(([one, other]) => {
              const features = promisingFeatures(one, other, new ArticleWords([left.counts, right.counts]));
              return features === null ? [] : [{ left: one, right: other, features }];
            }),
          ),
          found,
        );
      }),
      { numRuns: 150 },
    );
  });
});
