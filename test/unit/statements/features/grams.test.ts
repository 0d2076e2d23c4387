import assert from 'node:assert/strict';
import { sharedGrams } from '../../../../server/src/core/statements/features/grams';
import { wording } from '../wordings';

const shared = (a: string, b: string): { readonly whole: number; readonly both: number } =>
  sharedGrams(wording(a), wording(b, { id: 'b#0' }));
const near = (value: number, expected: number): void => {
  assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);
};

describe('character sequences', () => {
  it('are all shared by the same words, in whatever order', () => {
    near(shared('rusted anchor chains', 'chains, anchor, rusted').both, 1);
  });

  it('show a fragment within a whole', () => {
    const { whole, both } = shared('anchor chains', 'rusted anchor chains and broken winches');
    near(whole, 1);
    assert.ok(both < 0.7);
  });

  it('still match where words are run together or misspelt', () => {
    assert.ok(shared('anchor chains', 'anchorchains').both > 0.5);
    assert.ok(shared('the harbourmaster resigned', 'the harbormaster resigned').both > 0.6);
  });

  it('are hardly shared by other words', () => {
    assert.ok(shared('rusted anchor chains', 'mathematics lessons').both < 0.05);
    assert.deepEqual(shared('', 'anchor'), { whole: 0, both: 0 });
  });
});
