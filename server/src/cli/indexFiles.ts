import { FolderIndex } from '../core/folderIndex';
import { findFiles, readArticles } from './files';
import type { Terminal } from './usage';

/** A folder index over files, and how many of them could not be used (each was named on standard error). */
export interface Indexed {
  readonly index: FolderIndex;
  readonly unusable: number;
}

/** Reads and analyses the files that paths mean. @throws UsageError where a path does not exist. */
export async function indexFiles(paths: readonly string[], include: readonly string[], terminal: Terminal): Promise<Indexed> {
  const found = await findFiles(paths, include, terminal);
  const { articles, unreadable } = await readArticles(found, terminal);
  const index = new FolderIndex();
  let refused = 0;
  for (const [number, article] of articles.entries()) {
    terminal.progress(`Analysing ${number + 1} of ${articles.length}: ${article.path}`);
    index.update(article);
    const reason = index.refusal(article.uri);
    if (reason === undefined) continue;
    refused += 1;
    terminal.error(`${article.path}: ${reason}`);
  }
  terminal.progress('');
  return { index, unusable: unreadable + refused };
}
