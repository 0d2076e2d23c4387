import assert from 'node:assert/strict';
import { anywhere } from '../../../../server/src/core/statements/words/articleWords';
import { sharedRuns } from '../../../../server/src/core/statements/features/run';
import { verbatim } from '../../../../server/src/core/statements/features/verbatim';
import { wording } from '../wordings';

const run = (a: string, b: string): number => sharedRuns(wording(a), wording(b, { id: 'b#0' }), anywhere()).heaviest;

describe('heaviest shared run of words', () => {
  it('grows with every word that follows', () => {
    assert.ok(run('the anchor chains rusted', 'anchor chains') > run('the anchor chains rusted', 'anchor'));
  });

  it('ends where a word comes between', () => {
    assert.ok(run('the anchor and the chains', 'anchor chains') < run('the anchor chains', 'anchor chains'));
  });

  it('is nothing without a shared word', () => {
    assert.equal(run('rusted', 'broken'), 0);
  });

  it('counts the words of the longest, also of those that weigh nothing', () => {
    assert.equal(sharedRuns(wording('so it is what it is'), wording('it is what it is to us', { id: 'b#0' }), anywhere()).longest, 5);
  });
});

describe('verbatim', () => {
  const same = (a: string, b: string): boolean => verbatim(wording(a), wording(b, { id: 'b#0' }));

  it('needs words too unusual for chance', () => {
    assert.equal(same('a grotesque miscalculation', 'It was a grotesque miscalculation, he said'), true);
    assert.equal(same('a fact', 'That is a fact'), false);
  });

  it('needs nearly all of the one in the other', () => {
    assert.equal(same('a grotesque miscalculation', 'a grotesque waste of seven good engineers'), false);
  });
});
