import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '../workspace/decode';
import { reasonOf } from './files';
import type { Terminal } from './usage';

/** Texts of a folder's files, by their paths; what is there and cannot be read is named on standard error. */
export interface FolderTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Those that begin with a byte-order mark, which is not in the text. */
  readonly marked: ReadonlySet<string>;
  readonly unreadable: number;
}

/** Reads files of a folder; those that are not there are left out. */
export async function readFolderFiles(folder: string, paths: readonly string[], terminal: Terminal): Promise<FolderTexts> {
  const texts = new Map<string, string>();
  const marked = new Set<string>();
  let unreadable = 0;
  for (const path of paths) {
    try {
      const bytes = await readFile(resolve(folder, path));
      texts.set(path, decodeText(bytes));
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) marked.add(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
      unreadable += 1;
      terminal.error(`${path}: ${reasonOf(error)}`);
    }
  }
  return { texts, marked, unreadable };
}
