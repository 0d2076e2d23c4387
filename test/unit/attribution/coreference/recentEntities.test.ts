import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Entities } from '../../../../server/src/core/attribution/coreference/entities';
import { RecentEntities } from '../../../../server/src/core/attribution/coreference/recentEntities';

const names = ['ada', 'ben', 'cora', 'dan', 'eva', 'finn'];

describe('those talked about in the last lines', () => {
  it('are those who were seen so lately, in the order in which they came up', () => {
    const line = fc.array(fc.nat(names.length - 1), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ touched: line, asked: fc.boolean() }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (lines, lately) => {
          const entities = new Entities();
          for (const name of names) entities.phrase(name, 'person');
          const recent = new RecentEntities(lately);
          for (const [clock, { touched, asked }] of lines.entries()) {
            for (const n of touched) {
              const entity = entities.all[n];
              assert(entity);
              recent.touch(entity, clock);
              entity.seen = clock;
            }
            if (asked)
              assert.deepEqual(
                [...recent.at(clock)],
                entities.all.filter(({ seen }) => seen > 0 && clock - seen <= lately),
              );
          }
        },
      ),
    );
  });
});
