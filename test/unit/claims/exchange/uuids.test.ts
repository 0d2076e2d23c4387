import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stableUuid, ulidToUuid, uuidToUlid } from '../../../../server/src/core/claims/exchange/uuids';
import { isUlid } from '../../../../server/src/core/annotationFiles/ids';

describe('UUIDs', () => {
  it('are the same 128 bits as the ULID', () => {
    assert.equal(ulidToUuid('01ARZ3NDEKTSV4RRFFQ69G5FAV'), '01563e3a-b5d3-d676-4c61-efb99302bd5b');
    assert.equal(uuidToUlid('{01563E3A-B5D3-D676-4C61-EFB99302BD5B}'), '01ARZ3NDEKTSV4RRFFQ69G5FAV');
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        assert(isUlid(uuidToUlid(uuid)));
        assert.equal(ulidToUuid(uuidToUlid(uuid)), uuid);
      }),
    );
  });

  it('of a name are always the same, of version 5, and another for another kind', () => {
    assert.equal(stableUuid('tag', 'claim.quantity'), stableUuid('tag', 'claim.quantity'));
    assert.notEqual(stableUuid('tag', 'ann'), stableUuid('annotator', 'ann'));
    assert.match(stableUuid('tag', 'claim.quantity'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});
