import type { Connection } from 'vscode-languageserver';
import { FindFiles, ReadFile, type FindFilesParams, type ReadFileParams, type ReadFileResult } from '../protocol';

/** Where files lie: on this machine, or behind the client. */
export interface Files {
  /**
   * A file's bytes; undefined where there is none.
   * @throws Error where it is there and cannot be read; the message is for a person.
   */
  read(uri: string): Promise<Uint8Array | undefined>;
  /**
   * URIs of the files below a folder that match one of the globs (relative to the folder, forward slashes).
   * @param ignore globs of what need not be looked into; some of it may be among the files found.
   */
  find(folder: string, include: readonly string[], ignore: readonly string[]): Promise<readonly string[]>;
}

/** Files through the client, which answers `crossquote/fs/*`. */
export class ClientFiles implements Files {
  constructor(readonly connection: Connection) {}

  async read(uri: string): Promise<Uint8Array | undefined> {
    const params: ReadFileParams = { uri };
    const result = await this.connection.sendRequest<ReadFileResult>(ReadFile, params);
    return result ? Uint8Array.from(atob(result.base64), (character) => character.charCodeAt(0)) : undefined;
  }

  async find(folder: string, include: readonly string[]): Promise<readonly string[]> {
    const params: FindFilesParams = { folder, include };
    return this.connection.sendRequest<string[]>(FindFiles, params);
  }
}

/** No files but those that are open: for a client that neither shares a disk with the server nor reads for it. */
export const noFiles: Files = {
  read: async () => undefined,
  find: async () => [],
};
