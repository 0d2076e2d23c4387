import { CancellationToken } from 'vscode-languageserver';
import { noNames, parseNameList } from '../core/attribution/speakers/nameList';
import { nameListPath, sourceListPath } from '../core/annotationFiles/paths';
import type { FolderIndex } from '../core/folder/folderIndex';
import { noSources, parseSourceList } from '../core/sources/sourceList';
import { sourcesIn } from '../core/sources/sourceOf';
import { Newest } from '../core/newest';
import { FileUnreadableError } from '../core/workspace';
import type { Articles } from '../workspace/articles';
import type { ConnectionWorkspace } from '../workspace/connectionWorkspace';
import { pathWithin, uriWithin } from '../workspace/uris';

/** What each list tells an index; `text` is undefined where there is no list. */
const lists: Readonly<Record<string, (index: FolderIndex, text: string | undefined) => void>> = {
  [nameListPath]: (index, text) => {
    index.nameList = text === undefined ? noNames : parseNameList(text);
  },
  [sourceListPath]: (index, text) => {
    const sourceOf = sourcesIn(text === undefined ? noSources : parseSourceList(text));
    index.sources = ({ path }) => sourceOf(path);
  },
};

/** Keeps what the lists of the open folders say, of names and of sources, in step with their files. */
export class FolderLists {
  readonly #readings = new Newest();

  constructor(
    readonly workspace: ConnectionWorkspace,
    readonly articles: Articles,
  ) {}

  /** Reads a file again where it is a list of its folder. @returns whether it is one. */
  async refresh(uri: string): Promise<boolean> {
    const folder = this.workspace.folderOf(uri);
    const path = folder === undefined ? undefined : pathWithin(folder, uri);
    if (path === undefined || !Object.hasOwn(lists, path)) return false;
    await this.#load(uri, path);
    return true;
  }

  /** Reads a folder's lists. */
  async load(folder: string): Promise<void> {
    await Promise.all(Object.keys(lists).map((path) => this.#load(uriWithin(folder, path), path)));
  }

  async #load(uri: string, path: string): Promise<void> {
    const counts = this.#readings.begin(uri);
    const text = await this.#read(uri);
    // A reading of the disk may end after a later one of the editor's buffer, which is what counts.
    if (counts()) lists[path]?.(this.articles.indexOf(uri), text);
  }

  /** One that cannot be read says nothing; that it cannot is a diagnostic of the file. */
  async #read(uri: string): Promise<string | undefined> {
    try {
      return await this.workspace.read(uri, CancellationToken.None);
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      return undefined;
    }
  }
}
