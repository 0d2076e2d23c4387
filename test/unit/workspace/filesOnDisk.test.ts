import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { filesOnDisk } from '../../../server/src/workspace/filesOnDisk';

describe('files of a folder on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'crossquote-files-')));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  async function write(...paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), 'words');
    }
  }

  const found = async (within: string, ...ignore: readonly string[]): Promise<string[]> => {
    const files = await filesOnDisk(join(folder, within), ['**/*.txt'], ignore);
    return files.map((file) => relative(join(folder, within), file).replaceAll('\\', '/'));
  };

  it('are found once each, though links lead round in circles', async () => {
    await write('press/a.txt', 'press/deep/b.txt', 'other/c.txt');
    await symlink('..', join(folder, 'press/deep/up'));
    await symlink('.', join(folder, 'press/self'));
    await symlink('deep', join(folder, 'press/alias'));
    await symlink('a.txt', join(folder, 'press/0.txt'));
    assert.deepEqual(await found('press'), ['a.txt', 'deep/b.txt']);
  });

  it('are found behind a link out of the folder, and behind a link to the folder', async () => {
    await write('press/a.txt', 'other/c.txt');
    await symlink('../other', join(folder, 'press/more'));
    await symlink('press', join(folder, 'link'));
    assert.deepEqual(await found('press'), ['a.txt', 'more/c.txt']);
    assert.deepEqual(await found('link'), ['a.txt', 'more/c.txt']);
  });

  it('are not those behind links to nothing or to themselves', async () => {
    await write('press/a.txt');
    await symlink('nowhere.txt', join(folder, 'press/gone.txt'));
    await symlink('loop.txt', join(folder, 'press/loop.txt'));
    assert.deepEqual(await found('press'), ['a.txt']);
  });

  it('are not looked for where nobody wants them', async () => {
    await write('press/a.txt', 'press/node_modules/m/b.txt', 'press/x/node_modules/n/c.txt');
    assert.deepEqual(await found('press', '**/node_modules/**'), ['a.txt']);
  });
});
