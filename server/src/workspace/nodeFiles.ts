import { readFile } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Files } from './files';
import { filesOnDisk } from './filesOnDisk';

const neverLooked = ['**/node_modules/**', '**/.git/**'];

/** Files of this machine; URIs must have the scheme `file`. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      return await readFile(URI.parse(uri).fsPath);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new Error(
        code === 'EACCES' || code === 'EPERM'
          ? 'There is no permission to read this file.'
          : `This file cannot be read (${code || String(error)}).`,
        { cause: error },
      );
    }
  },
  async find(folder, include, ignore) {
    const files = await filesOnDisk(URI.parse(folder).fsPath, include, [...neverLooked, ...ignore]);
    return files.map((file) => URI.file(file).toString());
  },
};
