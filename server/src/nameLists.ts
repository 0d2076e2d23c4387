import { CancellationToken } from 'vscode-languageserver';
import { noNames, parseNameList, type NameList } from './core/attribution/speakers/nameList';
import { nameListPath } from './core/claims/paths';
import { FileUnreadableError } from './core/workspace';
import type { Articles } from './workspace/articles';
import type { ConnectionWorkspace } from './workspace/connectionWorkspace';
import { pathWithin, uriWithin } from './workspace/uris';

/** Keeps the name lists of the open folders in step with their files. */
export class NameLists {
  /** By folder: how many readings were begun. */
  readonly #begun = new Map<string, number>();

  constructor(readonly workspace: ConnectionWorkspace, readonly articles: Articles) {}

  /** Reads a file again where it is a folder's name list. @returns whether it is one. */
  async refresh(uri: string): Promise<boolean> {
    const folder = this.workspace.folderOf(uri);
    if (folder === undefined || pathWithin(folder, uri) !== nameListPath) return false;
    await this.load(folder);
    return true;
  }

  /** Reads a folder's name list. One that cannot be read says nothing; that it cannot is a diagnostic of the file. */
  async load(folder: string): Promise<void> {
    const uri = uriWithin(folder, nameListPath);
    const reading = (this.#begun.get(folder) ?? 0) + 1;
    this.#begun.set(folder, reading);
    const list = await this.#read(uri);
    // A reading of the disk may end after a later one of the editor's buffer, which is what counts.
    if (this.#begun.get(folder) === reading) this.articles.indexOf(uri).nameList = list;
  }

  async #read(uri: string): Promise<NameList> {
    try {
      const text = await this.workspace.read(uri, CancellationToken.None);
      return text === undefined ? noNames : parseNameList(text);
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      return noNames;
    }
  }
}
