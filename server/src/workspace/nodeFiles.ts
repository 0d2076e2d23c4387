import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import type { Files } from './files';

const neverLooked = ['**/node_modules/**', '**/.git/**'];

/** Files of this machine; URIs must have the scheme `file`. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      return await readFile(URI.parse(uri).fsPath);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new Error(code === 'EACCES' || code === 'EPERM' ? 'There is no permission to read this file.' : `This file cannot be read (${code || String(error)}).`, { cause: error });
    }
  },
  async find(folder, include) {
    const files = await glob([...include], { cwd: URI.parse(folder).fsPath, ignore: neverLooked, absolute: true, expandDirectories: false });
    return files.sort().map((file) => URI.file(file).toString());
  },
};
