import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { threeArticles } from '../support/articles';
import { TestFolder } from '../support/terminal';

describe('the built command', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { crossquote: string } };
  const command = resolve(bin.crossquote);
  let folder: TestFolder;
  before(async () => {
    folder = await TestFolder.with(threeArticles);
  });
  after(() => folder.remove());

  it('can be run as it is, and prints JSON on standard output and nothing else', () => {
    accessSync(command, constants.X_OK);
    const { status, stdout, stderr } = spawnSync(command, ['analyze', '--json', folder.path], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      (JSON.parse(stdout) as { articles: { path: string }[] }).articles.map(({ path }) => path),
      ['courier.txt', 'gazette.txt', 'herald.txt'],
    );
  });

  it('ends with 2 on wrong use', () => {
    const { status, stderr } = spawnSync(command, ['analyze'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^crossquote: Name the files or folders/u);
  });

  it('does not mind a reader that stops early', () => {
    const { status, stderr } = spawnSync('sh', ['-c', '"$1" analyze "$2" | head -n 1', 'sh', command, folder.path], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
  });
});
