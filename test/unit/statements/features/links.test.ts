import assert from 'node:assert/strict';
import { linkStems } from '../../../../server/src/core/statements/features/links';
import { wording } from '../wordings';

const linked = (a: string, b: string): (readonly [number, number, number])[] => {
  const { count, left, right, strength } = linkStems(wording(a), wording(b, { id: 'b#0' }));
  return Array.from({ length: count }, (_, at) => [left[at] ?? NaN, right[at] ?? NaN, strength[at] ?? NaN] as const);
};

describe('links between stems', () => {
  it('join the same stem wherever it stands', () => {
    assert.deepEqual(linked('rusted chains', 'Chains have rusted'), [[1, 0, 1], [0, 1, 1]]);
  });

  it('join stems of like meaning less firmly', () => {
    const [[, , strength] = [0, 0, 0]] = linked('purchase', 'buy');
    assert.ok(strength > 0 && strength < 1);
  });

  it('are the same whichever wording is held against the other', () => {
    const [one, other] = ['The minister bought boats and sold the ferry', 'the ferries were sold; boats were purchased'];
    assert.deepEqual(linked(one, other).map(([a, b, strength]) => [b, a, strength]).sort(), linked(other, one).sort());
  });

  it('are none between wordings without a common word', () => {
    assert.deepEqual(linked('rusted chains', 'mathematics lessons'), []);
  });
});
