import assert from 'node:assert/strict';
import { Shortlists } from '../../../../server/src/core/statements/candidates/shortlists';
import type { Candidate } from '../../../../server/src/core/statements/candidates/candidates';

const heavier = (a: Candidate, b: Candidate): number => b.shared - a.shared || a.place - b.place;

/** Who stands around a place, in the order of their numbers. */
function around(lists: Shortlists, place: number): number[] {
  const found = new Set<number>();
  lists.forEachAround(place, (near) => found.add(near));
  return [...found].sort((a, b) => a - b);
}

describe('shortlists', () => {
  it('keep the best candidates, the best first', () => {
    const lists = new Shortlists(2, heavier);
    assert.equal(lists.offer(0, { place: 1, shared: 3 }), undefined);
    assert.equal(lists.offer(0, { place: 2, shared: 5 }), undefined);
    assert.equal(lists.offer(0, { place: 3, shared: 4 }), 1);
    assert.deepEqual(lists.list(0), [2, 3]);
    assert.equal(lists.offer(0, { place: 4, shared: 1 }), undefined);
    assert.deepEqual(lists.list(0), [2, 3]);
    assert.equal(lists.isFull(0), true);
  });

  it('know who chose whom', () => {
    const lists = new Shortlists(2, heavier);
    lists.fill(0, [
      { place: 7, shared: 1 },
      { place: 8, shared: 2 },
      { place: 9, shared: 3 },
    ]);
    lists.fill(7, [{ place: 5, shared: 1 }]);
    assert.deepEqual(around(lists, 9), [0]);
    assert.deepEqual(around(lists, 7), [5]);
    lists.takeFrom(0, 9);
    assert.deepEqual([around(lists, 9), around(lists, 0)], [[], [8]]);
    lists.clear(7);
    assert.deepEqual(around(lists, 5), []);
  });

  it('name who stands around a place once, also where the two have each other', () => {
    const lists = new Shortlists(2, heavier);
    const named = (place: number): number[] => {
      const found: number[] = [];
      lists.forEachAround(place, (near) => found.push(near));
      return found.sort((a, b) => a - b);
    };
    lists.fill(0, [{ place: 1, shared: 4 }]);
    lists.fill(1, [
      { place: 0, shared: 4 },
      { place: 2, shared: 6 },
    ]);
    assert.deepEqual([named(0), named(1), named(2)], [[1], [0, 2], [1]]);
    assert.deepEqual([lists.choosers(0), lists.choosers(1), lists.choosers(2)], [[1], [0], [1]]);
    // One of the two lets go: the other still has it.
    lists.takeFrom(1, 0);
    assert.deepEqual([named(0), named(1), lists.choosers(0), lists.choosers(1)], [[1], [0, 2], [], [0]]);
    lists.clear(0);
    assert.deepEqual([named(0), named(1)], [[], [2]]);
  });
});
