/** What the core needs from outside: files by URI, wherever they live. */
export interface Workspace {
  /** Folders that are open, as URIs without a trailing slash. */
  readonly folders: readonly string[];
  /**
   * The text of a file: the editor's buffer where it is open, otherwise what lies on disk, without a byte-order mark.
   * @returns undefined where there is no such file.
   * @throws FileUnreadableError where it cannot be read as UTF-8 text.
   */
  read(uri: string, token: CancellationToken): Promise<string | undefined>;
  /** URIs of the files below a folder that match one of the globs (relative to the folder, forward slashes). */
  find(folder: string, include: readonly string[], token: CancellationToken): Promise<readonly string[]>;
}

/** Structurally the language server protocol's token, so that the core does not depend on a connection. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** A file that is there but is not text that can be used: broken UTF-8, another encoding, no permission. */
export class FileUnreadableError extends Error {
  constructor(
    readonly uri: string,
    readonly reason: string,
  ) {
    super(`${uri}: ${reason}`);
    this.name = 'FileUnreadableError';
  }
}
