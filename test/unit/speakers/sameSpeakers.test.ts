import assert from 'node:assert/strict';
import type { ArticleSpeaker, Speaker } from '../../../server/src/core/attribution/attribution';
import { sameAcross, sameSpeakers } from '../../../server/src/core/attribution/speakers/sameSpeakers';

const voss: ArticleSpeaker = { id: 's1', name: 'Ada Voss', kind: 'person', names: ['Ada Voss', 'Voss'], titles: ['mayor'], gender: 'female' };
const across: Speaker = { id: 'ada voss', canonical: 'Ada Voss', kind: 'person', aliases: ['Voss'] };

describe('speakers before and after an edit', () => {
  it('are the same where every name and title is', () => {
    assert(sameSpeakers([voss], [{ ...voss, names: [...voss.names] }]));
    for (const other of [{ name: 'Ada Moss' }, { kind: 'body' as const }, { names: ['Ada Voss'] }, { titles: [] }, { gender: null }, { id: 's2' }]) {
      assert.equal(sameSpeakers([voss], [{ ...voss, ...other }]), false, JSON.stringify(other));
    }
    assert.equal(sameSpeakers([voss], []), false);
  });

  it('are the same across the folder by id and name, whatever else they are called', () => {
    assert(sameAcross([across, undefined], [{ ...across, aliases: [] }, undefined]));
    assert.equal(sameAcross([across], [{ ...across, canonical: 'Ada Marie Voss' }]), false);
    assert.equal(sameAcross([across], [undefined]), false);
  });
});
