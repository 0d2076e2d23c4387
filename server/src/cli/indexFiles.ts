import { readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { FolderIndex } from '../core/folder/folderIndex';
import { DecisionStore } from '../core/statements/decisions/decisionStore';
import type { GivenDecision } from '../core/statements/decisions/verdict';
import { FileUnreadableError, type Workspace } from '../core/workspace';
import { decodeText } from '../workspace/decode';
import { GitHistory } from '../workspace/gitHistory';
import { findFiles, readArticles, reasonOf } from './files';
import { useFolderLists } from './folderLists';
import type { Terminal } from './usage';

/** A folder index over files, and how many of them could not be used (each was named on standard error). */
export interface Indexed {
  readonly index: FolderIndex;
  readonly unusable: number;
}

/** Reads and analyses the files that paths mean, and finds who is who, with the lists of names and sources of the folders among them. @throws UsageError where a path does not exist. */
export async function indexFiles(paths: readonly string[], include: readonly string[], terminal: Terminal): Promise<Indexed> {
  const found = await findFiles(paths, include, terminal);
  const { articles, unreadable } = await readArticles(found, terminal);
  const index = new FolderIndex();
  const unreadableLists = await useFolderLists(index, paths, terminal);
  let refused = 0;
  for (const [number, article] of articles.entries()) {
    terminal.progress(`Analysing ${number + 1} of ${articles.length}: ${article.path}`);
    index.update(article);
    const reason = index.refusal(article.uri);
    if (reason === undefined) continue;
    refused += 1;
    terminal.error(`${article.path}: ${reason}`);
  }
  terminal.progress('Resolving speakers');
  index.resolve();
  terminal.progress('');
  const decisions = await readDecisions(paths, index, terminal);
  index.setDecisions(decisions.given, '');
  return { index, unusable: unreadable + refused + unreadableLists + decisions.unreadable };
}

/** The decisions on statements that lie in the paths that are folders; what is wrong in them is told by `crossquote check`. */
async function readDecisions(
  paths: readonly string[],
  index: FolderIndex,
  terminal: Terminal,
): Promise<{ given: readonly GivenDecision[]; unreadable: number }> {
  const given: GivenDecision[] = [];
  let unreadable = 0;
  for (const folder of new Set(paths.map((path) => resolve(terminal.cwd, path)))) {
    if (!(await stat(folder)).isDirectory()) continue;
    const store = new DecisionStore(pathToFileURL(folder).href, filesOnDisk, new GitHistory());
    await store.load(never);
    given.push(...(await store.given((uri) => index.analysis(uri)?.article.text, never)));
    for (const { uri, message } of store.problems) {
      unreadable += 1;
      terminal.error(`${relative(terminal.cwd, fileURLToPath(uri))}: ${message}`);
    }
  }
  return { given, unreadable };
}

const never = { isCancellationRequested: false };

/** Files of this machine, as the core reads them. */
const filesOnDisk: Workspace = {
  folders: [],
  find: async (folder, include) => {
    const cwd = fileURLToPath(folder);
    return (await glob([...include], { cwd, expandDirectories: false, absolute: true })).map((file) => pathToFileURL(file).href);
  },
  read: async (uri) => {
    try {
      return decodeText(await readFile(fileURLToPath(uri)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw new FileUnreadableError(uri, reasonOf(error));
    }
  },
};
