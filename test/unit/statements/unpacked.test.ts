import assert from 'node:assert/strict';
import { UnpackedRing } from '../../../server/src/core/statements/unpacked';

describe('words that are unpacked', () => {
  it('are let go of once so many others were unpacked', () => {
    const forgotten: string[] = [];
    const ring = new UnpackedRing(2);
    for (const name of ['one', 'two', 'three', 'four']) ring.hold({ forget: () => { forgotten.push(name); } });
    assert.deepEqual(forgotten, ['one', 'two']);
  });
});
