import assert from 'node:assert/strict';
import { sharedNeighbours } from '../../../../server/src/core/statements/features/together';
import { wording } from '../wordings';

const shared = (a: string, b: string): number => sharedNeighbours(wording(a), wording(b, { id: 'b#0' }));

describe('words that stand near each other in both', () => {
  it('counts pairs of words of weight, whichever comes first', () => {
    assert.equal(shared('the cables of the bridge', 'bridge cables'), 1);
    assert.equal(shared('rusted cables under the bridge', 'the bridge with its rusted cables'), 3);
  });

  it('counts none that stand far apart in one', () => {
    assert.equal(shared('rusted cables', 'rusted anchors, broken winches, leaking pumps and torn cables'), 0);
  });
});
