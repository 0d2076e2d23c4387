import assert from 'node:assert/strict';
import { blobIdOfText } from '../../../server/src/core/anchoring/blobId';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import { findMovedArticle } from '../../../server/src/core/anchoring/movedArticle';
import { claim, marked } from '../claims/support';

const was = 'The port saw nine old grey ships leave. The admiralty was not amused at all. Nobody else came to look.';
const on = (passage: string): ReturnType<typeof claim> => {
  const { text, span } = marked(was.replace(passage, `<|${passage}|>`));
  return claim({ ...describePassage(text, span), blob: blobIdOfText(text) });
};
const claims = [on('nine old grey ships'), on('was not amused at all'), on('Nobody else came')];
const other = { path: 'other.txt', text: 'The harbour was empty, and the admiralty slept.' };

describe('findMovedArticle', () => {
  it('finds the same bytes, with or without a byte-order mark', () => {
    assert.deepEqual(findMovedArticle(claims, [other, { path: 'new.txt', text: was }]), { path: 'new.txt', by: 'bytes' });
    const withMark = claims.map((each) => ({ ...each, blob: blobIdOfText(`\uFEFF${was}`) }));
    assert.deepEqual(findMovedArticle(withMark, [{ path: 'new.txt', text: was }]), { path: 'new.txt', by: 'bytes' });
  });
  it('finds an edited article by most of its passages, whatever its marks and spaces', () => {
    const edited = `Corrected.\n\n${was.replace('nine old grey ships', 'ten\u00a0ships').replace(/ was not/u, '\u00a0was\nnot')}`;
    assert.deepEqual(findMovedArticle(claims, [other, { path: 'new.txt', text: edited }]), { path: 'new.txt', by: 'passages' });
  });
  it('finds none where half of them or fewer are there', () => {
    assert.equal(findMovedArticle(claims, [other, { path: 'new.txt', text: 'She was not amused at all.' }]), null);
  });
  it('does not choose between two that are as good', () => {
    assert.equal(
      findMovedArticle(claims, [
        { path: 'a.txt', text: was },
        { path: 'b.txt', text: was },
      ]),
      null,
    );
  });
  it('takes short passages for nothing', () => {
    assert.equal(findMovedArticle([on('The port')], [{ path: 'new.txt', text: 'The port is closed.' }]), null);
  });
});
