import assert from 'node:assert/strict';
import { nounClass } from '../../../../server/src/core/attribution/lines/nounClasses';

describe('what nouns stand for', () => {
  for (const [noun, expected] of [
    ['golfer', 'person'],
    ['troupe', 'group'],
    ['comment', 'words'],
    ['telephone', 'thing'],
    ['qwzx', 'thing'],
  ] as const)
    it(`${noun}: ${expected}`, () => assert.equal(nounClass(noun), expected));
});
