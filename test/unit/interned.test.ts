import assert from 'node:assert/strict';
import fc from 'fast-check';
import { interned, internedList } from '../../server/src/core/interned';

describe('interned texts', () => {
  it('are the texts, letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(interned(text), text);
      }),
    );
  });

  it('stand in one list for all that are alike, and only for these', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), (texts) => {
        assert.deepEqual(internedList(texts), texts);
        assert.equal(internedList(texts), internedList([...texts]));
      }),
    );
  });
});
