import assert from 'node:assert/strict';
import { mentionKind } from '../../../../server/src/core/attribution/lines/mentionKind';
import { lineOf } from '../reading';

describe('what kind of words name a speaker', () => {
  for (const [text, words, expected] of [
    ['She said no.', 1, 'he'],
    ['They said no.', 1, 'they'],
    ['The report said no.', 2, 'document'],
    ['The mayor said no.', 2, 'role'],
    ['Several residents said no.', 2, 'group'],
    ['Ann Bell said no.', 2, 'name'],
    ['Ann Bell of Port Ellis said no.', 5, 'name'],
    ['The head of the harbour office said no.', 6, 'role'],
    ['Bell said no.', 1, 'first'],
    ['A golfer said no.', 2, 'person'],
    ['The troupe said no.', 2, 'group'],
    ['The comment said no.', 2, 'words'],
    ['The telephone rang.', 2, 'thing'],
  ] as const)
    it(`a mention in "${text}" is of kind ${expected}`, () =>
      assert.equal(mentionKind(lineOf(text).line.items, { from: 0, to: words }), expected));

  it('no words are of kind none', () => assert.equal(mentionKind(lineOf('She left.').line.items, null), 'none'));
});
