import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IntLists } from '../../../../server/src/core/statements/tables/intLists';

describe('lists of whole numbers', () => {
  it('hold what was put in and not taken out, each its own', () => {
    const change = fc.record({ list: fc.nat({ max: 300 }), value: fc.nat({ max: 9 }), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 2000 }), (changes) => {
        const lists = new IntLists((length) => new Int32Array(length));
        const expected: number[][] = Array.from({ length: 301 }, () => []);
        for (let n = 0; n <= 300; n++) assert.equal(lists.make(), n);
        for (const { list, value, out } of changes) {
          const own = expected[list] ?? [];
          if (!out) {
            lists.add(list, value);
            own.push(value);
            continue;
          }
          lists.remove(list, value);
          const at = own.indexOf(value);
          if (at >= 0) own.splice(at, 1);
        }
        for (const [list, own] of expected.entries()) {
          assert.deepEqual([...lists.values(list)].sort(), own.sort());
          assert.equal(lists.length(list), own.length);
        }
      }),
    );
  });

  it('keep their order where numbers are put between others and taken out by place', () => {
    const change = fc.record({ list: fc.nat({ max: 3 }), at: fc.nat({ max: 40 }), value: fc.nat({ max: 99 }), out: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const lists = new IntLists((length) => new Int32Array(length));
        const expected: number[][] = Array.from({ length: 4 }, () => [lists.make()].slice(1));
        for (const { list, at, value, out } of changes) {
          const own = expected[list] ?? [];
          const place = at % (own.length + 1);
          if (!out) {
            lists.insert(list, place, value);
            own.splice(place, 0, value);
          } else if (place < own.length) {
            lists.removeAt(list, place);
            own.splice(place, 1);
          }
        }
        for (const [list, own] of expected.entries()) assert.deepEqual([...lists.values(list)], own);
      }),
    );
  });
});
