import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IntLists } from '../../../server/src/core/statements/intLists';

describe('lists of whole numbers', () => {
  it('hold what was put in and not taken out, each its own', () => {
    const change = fc.record({ list: fc.nat({ max: 300 }), value: fc.nat({ max: 9 }), out: fc.boolean() });
    fc.assert(fc.property(fc.array(change, { maxLength: 2000 }), (changes) => {
      const lists = new IntLists();
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
    }));
  });
});
