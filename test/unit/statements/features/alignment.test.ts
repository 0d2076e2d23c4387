import assert from 'node:assert/strict';
import { anywhere, ArticleWords, countStems } from '../../../../server/src/core/statements/words/articleWords';
import { align, bestClause, share } from '../../../../server/src/core/statements/features/alignment';
import { wording } from '../wordings';

const aligned = (a: string, b: string): { readonly left: number; readonly right: number; readonly clause: number } => {
  const [one, other] = [wording(a), wording(b, { id: 'b#0' })];
  const { left, right } = align(one, other, anywhere());
  return { left: share(left), right: share(right), clause: bestClause(one, other, anywhere()) };
};

describe('alignment', () => {
  it('covers a fragment by the whole, and the whole by the fragment in part', () => {
    const { left, right } = aligned('rusted beyond repair', 'The anchor chains are rusted beyond repair and the winch is broken');
    assert.equal(left, 1);
    assert.ok(right > 0 && right < 0.7);
  });

  it('sees through inflection, and in part through synonyms', () => {
    assert.equal(aligned('The chains were rusting', 'The chain rusts').left, 1);
    const { left } = aligned('purchase boats', 'buy boats');
    assert.ok(left > aligned('purchase boats', 'paint boats').left && left < 1);
  });

  it('covers nothing where nothing is shared', () => {
    assert.deepEqual(aligned('The anchor chains rusted', 'My mother taught mathematics'), { left: 0, right: 0, clause: 0 });
  });

  it('finds a clause that two long wordings share', () => {
    const shared = aligned(
      'Winter came early. The anchor chains are rusted beyond repair.',
      'Nobody asked the crew; the anchor chains are rusted beyond repair',
    );
    assert.ok(shared.clause > 0.9 && shared.left < 0.9);
  });

  it('leaves nothing behind for the next pair', () => {
    const before = aligned('rusted chains', 'rusted anchors');
    aligned('The anchor chains are rusted beyond repair', 'The winch and the chains are rusted');
    assert.deepEqual(aligned('rusted chains', 'rusted anchors'), before);
  });
});

describe('words between two articles', () => {
  it('tell little when they stand in most statements', () => {
    const statements = [
      'The harbour is closed',
      'The harbour needs money',
      'Our harbour flooded',
      'The harbour master resigned',
      'The harbour lost a crane',
      'A cormorant nests in the harbour',
    ];
    const here = new ArticleWords([countStems(statements.map((text) => wording(text)))]);
    const weight = (word: string, words: ArticleWords): number => words.weightsOf(wording(word))[0] ?? NaN;
    assert.ok(weight('harbour', here) < 0.3 * weight('harbour', anywhere()));
    assert.equal(weight('cormorant', here), weight('cormorant', anywhere()));
  });
});
