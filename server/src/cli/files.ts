import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../core/text/article';
import { decodeText, NotTextError } from '../workspace/decode';
import { filesOnDisk } from '../workspace/filesOnDisk';
import { UsageError, type Terminal } from './usage';

export const defaultInclude = ['**/*.txt', '**/*.md'];
const neverLooked = ['**/node_modules/**', '**/annotations/**'];

/** Files found, and the folder that their articles' paths count from. */
export interface Found {
  readonly root: string;
  /** Absolute, sorted by path, none twice. */
  readonly files: readonly string[];
}

/**
 * The files that paths on the command line mean: a file itself, a folder's files that match the globs.
 * @throws UsageError where a path does not exist.
 */
export async function findFiles(paths: readonly string[], include: readonly string[], terminal: Terminal): Promise<Found> {
  const files = new Set<string>();
  const bases: string[] = [];
  for (const given of paths) {
    const path = resolve(terminal.cwd, given);
    const what = await stat(path).catch(() => undefined);
    if (!what) throw new UsageError(`There is no file or folder "${given}". Give the path of an article or of a folder of articles.`);
    if (what.isDirectory()) {
      bases.push(path);
      for (const file of await filesOnDisk(path, include, neverLooked)) files.add(file);
    } else {
      bases.push(dirname(path));
      files.add(path);
    }
  }
  return { root: commonFolder(bases), files: [...files].sort(byCodeUnit) };
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first;
  for (const folder of others) while (!isWithin(folder, common)) common = dirname(common);
  return common;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads files one after the other; one that cannot be read is named on standard error and left out. */
export async function readArticles(found: Found, terminal: Terminal): Promise<{ articles: Article[]; unreadable: number }> {
  const articles: Article[] = [];
  let unreadable = 0;
  for (const file of found.files) {
    const path = relative(found.root, file).split(sep).join('/') || basename(file);
    try {
      articles.push({ uri: pathToFileURL(file).href, path, version: 0, text: decodeText(await readFile(file)) });
    } catch (error) {
      unreadable += 1;
      terminal.error(`${relative(terminal.cwd, file)}: ${reasonOf(error)}`);
    }
  }
  return { articles, unreadable };
}

/** Why a file could not be read, in words for a person; throws on what is no such reason. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotTextError) return error.message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EACCES' || error.code === 'EPERM') return 'No permission to read this file.';
    if (error.code === 'ENOENT') return 'This file is gone.';
    return `This file cannot be read (${String(error.code)}).`;
  }
  throw error;
}
