import assert from 'node:assert/strict';
import { conflictTitle, sideText, versionText } from '../../../client/src/git/conflictWords';

const ours = '{"id":"x","tags":["a","b"],"exact":"nine ships","note":"Seen."}';

describe('a conflict in words', () => {
  it('is called by its passage, or by its id', () => {
    assert.equal(conflictTitle({ id: 'x', fields: [], base: undefined, ours, theirs: ours }), '“nine ships”');
    assert.equal(conflictTitle({ id: 'x', fields: [], base: undefined, ours: '{"id":"x"}', theirs: ours }), 'x');
  });
  it('says what each side has in the fields in dispute', () => {
    assert.equal(sideText(ours, ['note', 'tags', 'passage', 'later']), 'note: “Seen.”; tags: a, b; passage: “nine ships”; later: left out');
  });
  it('shows a version with a key a line', () => assert.equal(versionText('{"id":"x","rev":1}'), '{\n  "id": "x",\n  "rev": 1\n}\n'));
});
