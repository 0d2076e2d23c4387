import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseNameList } from '../core/attribution/speakers/nameList';
import { checkNameList } from '../core/claims/checking/check';
import { nameListPath, sourceListPath } from '../core/annotationFiles/paths';
import { formatProblem, type Problem } from '../core/annotationFiles/problem';
import type { FolderIndex } from '../core/folder/folderIndex';
import { checkSourceList } from '../core/sources/checkSourceList';
import { parseSourceList } from '../core/sources/sourceList';
import { sourcesIn, unknownSource } from '../core/sources/sourceOf';
import { decodeText } from '../workspace/decode';
import { pathWithin } from '../workspace/uris';
import { reasonOf } from './files';
import type { Terminal } from './usage';

/**
 * Gives an index what the lists say that lie in the paths that are folders: of names, one list behind the other; of sources, each for the
 * articles below its folder. What is wrong in a list is told on standard error.
 * @returns how many lists could not be read.
 */
export async function useFolderLists(index: FolderIndex, paths: readonly string[], terminal: Terminal): Promise<number> {
  const names = await readLists(paths, nameListPath, parseNameList, checkNameList, terminal);
  const lists = names.found.map(({ list }) => list);
  index.nameList = { speakers: lists.flatMap(({ speakers }) => speakers), apart: lists.flatMap(({ apart }) => apart), problems: [] };
  const sources = await readLists(paths, sourceListPath, parseSourceList, checkSourceList, terminal);
  // Of two folders one in the other, the inner one says more of its articles.
  const byFolder = sources.found
    .map(({ folder, list }) => ({ folder, sourceOf: sourcesIn(list) }))
    .sort((a, b) => b.folder.length - a.folder.length);
  index.sources = ({ uri }) => {
    for (const { folder, sourceOf } of byFolder) {
      const path = pathWithin(folder, uri);
      if (path !== undefined) return sourceOf(path);
    }
    return unknownSource;
  };
  return names.unreadable + sources.unreadable;
}

/** @returns lists with the URIs of their folders, and how many could not be read. */
async function readLists<List>(
  paths: readonly string[],
  path: string,
  parse: (text: string) => List,
  check: (text: string, list: List) => readonly Problem[],
  terminal: Terminal,
): Promise<{ found: readonly { readonly folder: string; readonly list: List }[]; unreadable: number }> {
  const found: { folder: string; list: List }[] = [];
  let unreadable = 0;
  for (const folder of new Set(paths.map((given) => resolve(terminal.cwd, given)))) {
    const file = join(folder, path);
    const shown = relative(terminal.cwd, file);
    try {
      const text = decodeText(await readFile(file));
      const list = parse(text);
      for (const problem of check(text, list)) terminal.error(formatProblem({ ...problem, path: shown }));
      found.push({ folder: pathToFileURL(folder).href, list });
    } catch (error) {
      // A path that is a file, or a folder without a list.
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) continue;
      unreadable += 1;
      terminal.error(`${shown}: ${reasonOf(error)}`);
    }
  }
  return { found, unreadable };
}
