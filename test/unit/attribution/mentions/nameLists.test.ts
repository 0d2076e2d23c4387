import assert from 'node:assert/strict';
import { nameLists } from '../../../../server/src/core/attribution/mentions/nameLists';
import { namesOf } from '../../../../server/src/core/attribution/mentions/names';
import { lineOf } from '../reading';

/** The lists of a sentence; one that opens it with "^" before it. */
function lists(text: string): string[] {
  const { line } = lineOf(text);
  return nameLists(line.items, namesOf(line)).map(
    ({ members, opens }) => `${opens ? '^' : ''}${members.map(({ name }) => name).join(' + ')}`,
  );
}

describe('lists of names', () => {
  for (const [text, expected] of [
    ['Ann Bell and Tom Reed met.', ['^Ann Bell + Tom Reed']],
    ['They saw Ann Bell, Tom Reed and Carl Moss.', ['Ann Bell + Tom Reed + Carl Moss']],
    ['They wrote to Kelp Ltd, Tarn Ltd and similar firms.', ['Kelp Ltd + Tarn Ltd']],
    ['Ann Bell of Port Ellis, Norhaven, came.', []],
    ['Ann Bell met Tom Reed.', []],
  ] as const)
    it(text, () => assert.deepEqual(lists(text), expected));
});
