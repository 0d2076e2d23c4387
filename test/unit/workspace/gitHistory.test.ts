import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { blobTextNow, GitHistory } from '../../../server/src/workspace/gitHistory';
import { herald } from '../../support/articles';
import { TestFolder } from '../../support/terminal';

describe('old texts from git', () => {
  let folder: TestFolder;
  let blob: string;
  before(async () => {
    folder = await TestFolder.with({ 'herald.txt': herald });
    execFileSync('git', ['init', '--quiet'], { cwd: folder.path });
    blob = execFileSync('git', ['hash-object', '-w', 'herald.txt'], { cwd: folder.path, encoding: 'utf8' }).trim();
    await folder.write('herald.txt', 'Something else');
  });
  after(() => folder.remove());

  it('are there for a blob that git knows', async () => {
    assert.equal(await new GitHistory().blobText(pathToFileURL(folder.path).href, blob), herald);
    assert.equal(blobTextNow(folder.path, blob), herald);
  });
  it('are not there for any other, for what is no blob id, and where files are not on this machine', async () => {
    assert.equal(blobTextNow(folder.path, '0'.repeat(40)), undefined);
    assert.equal(blobTextNow(folder.path, '--batch'), undefined);
    assert.equal(await new GitHistory().blobText('memory://host/news', blob), undefined);
  });
});
