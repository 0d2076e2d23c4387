// A copy of the sample articles with a git history of its own: claims can be tagged and committed, the checkout stays clean.
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './paths';

const run = promisify(execFile);

/**
 * Copies `samples/` to a folder that is not there yet and commits it in a new repository.
 * @param owner name and mail address that commits in the copy are made under; without it, whoever git knows.
 * @throws Error where git is missing or refuses; the copy stays.
 */
export async function copySamples(folder: string, owner?: { readonly name: string; readonly email: string }): Promise<void> {
  await cp(join(root, 'samples'), folder, { recursive: true });
  const git = (...args: string[]): Promise<unknown> => run('git', args, { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  if (owner !== undefined) {
    await git('config', 'user.name', owner.name);
    await git('config', 'user.email', owner.email);
  }
  await git('add', '.');
  await git(
    '-c',
    'user.name=Crossquote',
    '-c',
    'user.email=samples@localhost',
    'commit',
    '--quiet',
    '--message',
    'Six outlets report the same evening',
  );
}
