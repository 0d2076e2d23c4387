import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Neighbours } from '../../../../server/src/core/statements/candidates/neighbours';
import { Wording } from '../../../../server/src/core/statements/words/wording';
import { input, wording, type Given } from '../wordings';

const ferry = 'The ferry will not sail before the harbour gates are repaired';

/** Puts attributions into an index, each article's at once. */
function indexed(neighbours: Neighbours, ...given: readonly (readonly [string, string, Given?])[]): void {
  for (const article of new Set(given.map(([id]) => id.split('#')[0] ?? ''))) {
    neighbours.replace(
      `file:///${article}.txt`,
      given.filter(([id]) => id.startsWith(`${article}#`)).map(([id, text, more]) => wording(text, { ...more, id })),
    );
  }
}

const of = (neighbours: Neighbours, id: string): string[] => [...neighbours.of(id)].sort();

describe('neighbours', () => {
  it('are attributions of other articles that share telling words', () => {
    const neighbours = new Neighbours();
    indexed(
      neighbours,
      ['a#0', ferry],
      ['a#1', ferry],
      ['b#0', 'no ferry sails until the harbour gates have been repaired'],
      ['b#1', 'The concert was a pleasure'],
    );
    assert.deepEqual(of(neighbours, 'a#0'), ['b#0']);
    assert.deepEqual(of(neighbours, 'b#0'), ['a#0', 'a#1']);
  });

  it('pass the gate of the speaker when one of them is unknown and they share more than a word, or when they agree to the word', () => {
    const neighbours = new Neighbours();
    const gates = 'The harbour gates need green paint, patience and a stubborn carpenter';
    indexed(
      neighbours,
      ['a#0', ferry],
      ['b#0', gates, { speaker: 'Tomas Brandt' }],
      ['c#0', gates, { speaker: null }],
      ['e#0', 'The gates need green paint, patience and a stubborn carpenter', { speaker: null }],
      ['d#0', ferry, { speaker: 'Tomas Brandt' }],
    );
    assert.deepEqual(of(neighbours, 'a#0'), ['c#0', 'd#0']);
  });

  it('are as many as the limit allows, the best first', () => {
    const neighbours = new Neighbours({ limit: 1 });
    indexed(neighbours, ['a#0', ferry], ['b#0', 'the harbour gates']);
    assert.deepEqual(of(neighbours, 'a#0'), ['b#0']);
    indexed(neighbours, ['c#0', ferry]);
    // The fragment still has the first wording as its best.
    assert.deepEqual(of(neighbours, 'a#0'), ['b#0', 'c#0']);
    assert.deepEqual(of(neighbours, 'c#0'), ['a#0']);
  });

  it('tell between which other articles neighbours came or went', () => {
    const neighbours = new Neighbours({ limit: 1 });
    indexed(neighbours, ['a#0', ferry], ['b#0', `${ferry} and the tide is low`], ['c#0', `${ferry} again`]);
    const went = neighbours.replace('file:///a.txt', []);
    assert.deepEqual(went, [['file:///b.txt', 'file:///c.txt']]);
    assert.deepEqual(of(neighbours, 'b#0'), ['c#0']);
  });

  it('lie at most so many days apart, whichever day it is; an unknown date passes', () => {
    const daysFrom1970 = fc.integer({ min: -20_000, max: 30_000 });
    const dateOf = (days: number): string => new Date(days * 86_400_000).toISOString();
    fc.assert(
      fc.property(daysFrom1970, fc.integer({ min: -40, max: 40 }), (day, apart) => {
        const neighbours = new Neighbours({ days: 14 });
        const put = (id: string, date: string | null): void => {
          neighbours.replace(`file:///${id}.txt`, [new Wording({ ...input(ferry, { id: `${id}#0` }), date })]);
        };
        put('a', dateOf(day));
        put('b', dateOf(day + apart));
        put('c', null);
        assert.deepEqual(of(neighbours, 'a#0'), Math.abs(apart) <= 14 ? ['b#0', 'c#0'] : ['c#0']);
        assert.deepEqual(of(neighbours, 'c#0'), ['a#0', 'b#0']);
      }),
    );
  });
});
