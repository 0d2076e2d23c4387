import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { blobId, blobIdOfText, possibleBlobIds } from '../../../server/src/core/anchoring/blobId';
import { gitIsThere } from '../claims/support';

describe('blobId', () => {
  it('knows the empty blob', () => assert.equal(blobId(new Uint8Array()), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'));
  it('knows "hello" and a line end', () => assert.equal(blobIdOfText('hello\n'), 'ce013625030ba8dba906f756967f9e9ca394464a'));

  for (const text of ['', 'The ferry left.\r\n', '“Nine ships,” she said — twice. \u{1F6A2}', '\uFEFFmarked', 'x'.repeat(100_000)]) {
    it(`agrees with git on ${JSON.stringify(text.slice(0, 20))}`, function () {
      if (!gitIsThere()) this.skip();
      const told = execFileSync('git', ['hash-object', '--no-filters', '--stdin'], { input: Buffer.from(text), encoding: 'utf8' }).trim();
      assert.equal(blobIdOfText(text), told);
      assert.ok(possibleBlobIds(text.replace(/^\uFEFF/, '')).includes(told));
    });
  }
});
