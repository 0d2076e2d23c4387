import { CancellationToken } from 'vscode-languageserver';
import { noNames, parseNameList } from './core/attribution/speakers/nameList';
import { nameListPath } from './core/claims/paths';
import { FileUnreadableError } from './core/workspace';
import type { Articles } from './workspace/articles';
import type { ConnectionWorkspace } from './workspace/connectionWorkspace';
import { pathWithin, uriWithin } from './workspace/uris';

/** Keeps the name lists of the open folders in step with their files. */
export class NameLists {
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
    const index = this.articles.indexOf(uri);
    try {
      const text = await this.workspace.read(uri, CancellationToken.None);
      index.nameList = text === undefined ? noNames : parseNameList(text);
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      index.nameList = noNames;
    }
  }
}
