import assert from 'node:assert/strict';
import { Turns } from '../../../server/src/workspace/slices';

describe('several pieces of work at the same time', () => {
  it('take turns, and requests are answered in between', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = async (name: string): Promise<void> => {
      for (let slice = 1; slice <= 3; slice++) {
        await turns.next();
        done.push(`${name}${slice}`);
        // A request that came meanwhile.
        setTimeout(() => {
          done.push('request');
        }, 0);
      }
    };
    await Promise.all([work('a'), work('b')]);
    assert.deepEqual(
      done.filter((what) => what !== 'request'),
      ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'],
    );
    assert(done.indexOf('request') < done.indexOf('a2'));
  });
});
