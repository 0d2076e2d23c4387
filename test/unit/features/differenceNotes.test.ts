import assert from 'node:assert/strict';
import { differenceNotes } from '../../../server/src/core/features/differenceNotes';
import { markWording, type MarkedWording } from '../../../server/src/core/features/markedWording';

const none: MarkedWording = { segments: [], missing: [], material: [] };
const long = 'a clause that goes on for more than forty characters';

describe('notes on differences', () => {
  it('set figures side by side', () => {
    assert.deepEqual(differenceNotes(markWording('We waited 1,200 days for it', 'We waited 12,000 days for it')), [
      'number: 1,200 here, 12,000 there',
    ]);
  });
  it('say nothing of a figure that only stands elsewhere in the sentence', () => {
    const material = [
      { kind: 'number', reference: `1,200 days, ${long}`, wording: null },
      { kind: 'number', reference: null, wording: `${long} of 1,200 days` },
    ] as const;
    assert.deepEqual(differenceNotes({ ...none, material }), []);
  });
  it('name what is missing, each thing once', () => {
    const material = [{ kind: 'name', reference: 'Lindmark', wording: null }] as const;
    assert.deepEqual(differenceNotes({ ...none, material, missing: ['Lindmark', 'at once'] }), [
      'name only here: Lindmark',
      'without “at once”',
    ]);
  });
  it('leave long stretches to the marks, but say that there is a negation', () => {
    assert.deepEqual(differenceNotes({ ...none, material: [{ kind: 'name', reference: null, wording: long }] }), []);
    assert.deepEqual(differenceNotes({ ...none, material: [{ kind: 'negation', reference: null, wording: long }] }), [
      'negation only there',
    ]);
  });
  it('call a date only what tells a time', () => {
    const material = [{ kind: 'date', reference: 'on Monday', wording: 'to the council' }] as const;
    assert.deepEqual(differenceNotes({ ...none, material }), ['date only here: on Monday']);
  });
});
