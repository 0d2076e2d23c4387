import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';

/** So many links are followed at a time. */
const atOnce = 64;

/**
 * The files of a folder that match one of the globs, links followed. A file that several ways lead to, as links back into the folder
 * make them, counts once: by its own path where that lies in the folder, otherwise by the shortest.
 * @param cwd an absolute path.
 * @param ignore globs of what is not looked into.
 * @returns absolute paths, sorted by code units.
 */
export async function filesOnDisk(cwd: string, include: readonly string[], ignore: readonly string[]): Promise<string[]> {
  const found = (await glob([...include], { cwd, ignore: [...ignore], absolute: true, expandDirectories: false })).map((file) =>
    resolve(file),
  );
  // Where the folder itself is reached through a link, its files' own paths lie elsewhere.
  const base = await realpath(cwd);
  const best = new Map<string, string>();
  for (let from = 0; from < found.length; from += atOnce) {
    const some = found.slice(from, from + atOnce);
    const real = await Promise.all(some.map(realPathOf));
    for (const [at, file] of some.entries()) {
      const own = real[at];
      if (own === undefined) continue;
      const straight = resolve(cwd) + own.slice(base.length);
      const other = best.get(own);
      if (other === undefined || (other !== straight && (file === straight || isBetter(file, other)))) best.set(own, file);
    }
  }
  return [...best.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function isBetter(a: string, b: string): boolean {
  return a.length - b.length < 0 || (a.length === b.length && a < b);
}

/** Undefined for a link to nothing, or to itself; also for a file that went meanwhile. */
async function realPathOf(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ELOOP') return undefined;
    // What cannot be read is told when it is read.
    return file;
  }
}
