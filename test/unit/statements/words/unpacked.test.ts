import assert from 'node:assert/strict';
import { UnpackedRing } from '../../../../server/src/core/statements/words/unpacked';

describe('words that are unpacked', () => {
  it('are let go of once so many others were unpacked', () => {
    const forgotten: string[] = [];
    const ring = new UnpackedRing(2);
    for (const name of ['one', 'two', 'three', 'four'])
      ring.hold({
        forget: () => {
          forgotten.push(name);
        },
      });
    assert.deepEqual(forgotten, ['one', 'two']);
  });

  it('are all let go of, each once, when nobody needs them any more', () => {
    const forgotten: string[] = [];
    const ring = new UnpackedRing(3);
    const hold = (name: string): void => {
      ring.hold({
        forget: () => {
          forgotten.push(name);
        },
      });
    };
    for (const name of ['one', 'two']) hold(name);
    ring.clear();
    for (const name of ['three', 'four', 'five']) hold(name);
    assert.deepEqual(forgotten, ['one', 'two']);
    hold('six');
    assert.deepEqual(forgotten, ['one', 'two', 'three']);
  });
});
