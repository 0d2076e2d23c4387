import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from './usage';

/**
 * Writes beside the file and renames: whoever interrupts finds the old file or the new one.
 * @param given the file as the person named it.
 * @throws UsageError where it cannot be written.
 */
export async function writeWhole(file: string, text: string, given: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && 'code' in error)
      throw new UsageError(
        `"${given}" cannot be written (${String(error.code)}): name a file in a folder that is there and that you may write to.`,
      );
    throw error;
  }
}
