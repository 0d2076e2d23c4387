import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FindFiles, ReadFile, type FindFilesParams, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol';
import { toBase64 } from './base64';

/** Folders that never hold articles. */
const SKIPPED = '**/{node_modules,.git}/**';

/** Lets the server read through the editor, so that folders without a path on this machine work as well. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(ReadFile, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return { base64: toBase64(await workspace.fs.readFile(Uri.parse(uri))) };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  });
  client.onRequest(FindFiles, async ({ folder, include }: FindFilesParams): Promise<string[]> => {
    const named = Uri.parse(folder);
    // A folder at the top of its file system: the server writes folders without a trailing slash.
    const base = named.path === '' ? named.with({ path: '/' }) : named;
    const found = await Promise.all(include.map((glob) => workspace.findFiles(new RelativePattern(base, glob), SKIPPED)));
    return [...new Set(found.flat().map((uri) => uri.toString()))].sort();
  });
}
