import assert from 'node:assert/strict';
import { isBelow, splitMessage } from '../../../client/src/git/message';

describe('commit messages', () => {
  it('are a subject and the rest', () => {
    assert.deepEqual(splitMessage('Tag 2 claims\n\n+ one\n+ two\n'), { subject: 'Tag 2 claims', body: '+ one\n+ two' });
    assert.deepEqual(splitMessage('Tag 1 claim'), { subject: 'Tag 1 claim', body: '' });
  });
});

describe('the files that are committed', () => {
  it('lie below the folder, and a folder with a longer name is another', () => {
    assert.equal(isBelow('/press/annotations', '/press/annotations/vale/strike.txt.jsonl'), true);
    assert.equal(isBelow('/press/annotations/', '/press/annotations/codebook.json'), true);
    assert.equal(isBelow('/press/annotations', '/press/annotations-old/codebook.json'), false);
    assert.equal(isBelow('/press/annotations', '/press/strike.txt'), false);
  });
});
