import assert from 'node:assert/strict';
import type { ArticleSpeaker } from '../../../server/src/core/attribution/attribution';
import { sameSpeakers } from '../../../server/src/core/attribution/speakers/sameSpeakers';

const voss: ArticleSpeaker = {
  id: 's1',
  name: 'Ada Voss',
  kind: 'person',
  names: ['Ada Voss', 'Voss'],
  titles: ['mayor'],
  gender: 'female',
};

describe('speakers before and after an edit', () => {
  it('are the same where every name and title is', () => {
    assert(sameSpeakers([voss], [{ ...voss, names: [...voss.names] }]));
    for (const other of [
      { name: 'Ada Moss' },
      { kind: 'body' as const },
      { names: ['Ada Voss'] },
      { titles: [] },
      { gender: null },
      { id: 's2' },
    ]) {
      assert.equal(sameSpeakers([voss], [{ ...voss, ...other }]), false, JSON.stringify(other));
    }
    assert.equal(sameSpeakers([voss], []), false);
  });
});
