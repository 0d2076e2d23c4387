import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StemHolders } from '../../../../server/src/core/statements/candidates/stemHolders';

describe('who holds a stem', () => {
  it('is found by stem and speaker, and by stem alone, after any row of changes', () => {
    const change = fc.record({ stem: fc.nat({ max: 90 }), group: fc.nat({ max: 40 }), place: fc.nat({ max: 50 }), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 1500 }), (changes) => {
        const holders = new StemHolders();
        const expected = new Map<string, Set<number>>();
        for (const { stem, group, place, out } of changes) {
          const own = expected.get(`${stem} ${group}`) ?? new Set<number>();
          if (out || own.has(place)) {
            holders.remove(stem, group, place);
            own.delete(place);
          } else {
            holders.add(stem, group, place);
            own.add(place);
          }
          expected.set(`${stem} ${group}`, own);
        }
        for (let stem = 0; stem <= 90; stem++) {
          const all: number[] = [];
          for (let group = 0; group <= 40; group++) {
            const own = [...(expected.get(`${stem} ${group}`) ?? [])];
            assert.deepEqual([...holders.of(stem, group)].sort(), own.sort());
            all.push(...own);
          }
          assert.deepEqual([...holders.ofAll(stem)].flatMap((each) => [...each]).sort(), all.sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});
