import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './usage';

/** A file to write: where, and what people call it. */
export interface FileToWrite {
  readonly path: string;
  readonly shown: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes several files: all beside their places first, then each is renamed, so that none is ever there by half and a full
 * disk leaves everything as it was.
 * @throws UsageError where a file is there and is not to be replaced, or one cannot be written.
 */
export async function writeFiles(files: readonly FileToWrite[], replace: boolean): Promise<void> {
  for (const { path, shown } of files) {
    if (!replace && (await stat(path).catch(() => undefined)))
      throw new UsageError(`"${shown}" is there already: give another name, or --force to replace it.`);
  }
  const written: string[] = [];
  let shown = '';
  try {
    for (const file of files) {
      ({ shown } = file);
      await mkdir(dirname(file.path), { recursive: true });
      const unfinished = unfinishedName(file.path);
      await writeFile(unfinished, file.content, { flag: 'wx' });
      written.push(unfinished);
    }
    for (const file of files) {
      ({ shown } = file);
      await rename(unfinishedName(file.path), file.path);
    }
  } catch (error) {
    for (const unfinished of written) await rm(unfinished, { force: true });
    if (error instanceof Error && 'code' in error)
      throw new UsageError(`"${shown}" cannot be written (${String(error.code)}): name a place that you may write to.`);
    throw error;
  }
}

const unfinishedName = (path: string): string => `${path}.${process.pid}.tmp`;
