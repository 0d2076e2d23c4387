// What this extension uses of the interface that VS Code's own Git extension (`vscode.git`, MIT) exports, version 1.
import type { Event, Uri } from 'vscode';

export interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly Repository[];
  getRepository(uri: Uri): Repository | null;
  openRepository(root: Uri): Promise<Repository | null>;
  init(root: Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly mergeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    /** Only where the setting `git.untrackedChanges` is `separate`. */
    readonly untrackedChanges?: readonly Change[];
  };
  /** One value of the repository's own configuration; rejects or gives an empty string where it is not set. */
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  setConfig(key: string, value: string): Promise<string>;
  status(): Promise<void>;
  /** A file as a commit has it; rejects where it has none. */
  show(ref: string, path: string): Promise<string>;
  /** Stages what became of these paths: changed, new and deleted files. */
  add(paths: string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

export interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
}
