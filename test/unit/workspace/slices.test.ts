import assert from 'node:assert/strict';
import { Turns } from '../../../server/src/workspace/slices';

describe('several pieces of work at the same time', () => {
  it('take turns, with requests answered between any two', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = async (name: string): Promise<void> => {
      for (let slice = 1; slice <= 3; slice++) {
        await turns.next();
        done.push(`${name}${slice}`);
        // A request that came meanwhile.
        setImmediate(() => { done.push('request'); });
      }
    };
    await Promise.all([work('a'), work('b')]);
    assert.deepEqual(done.slice(0, 11), ['a1', 'request', 'b1', 'request', 'a2', 'request', 'b2', 'request', 'a3', 'request', 'b3']);
  });
});
