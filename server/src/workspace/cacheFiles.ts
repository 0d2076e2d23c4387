import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';

/** So many folders' files of one ending are kept; the one written longest ago goes first. */
const mostFiles = 12;
const unfinishedEnding = '.tmp';
/** Milliseconds after which nobody is writing a file any more. */
const longestWriting = 3_600_000;
/** Digits of a hash. */
export const hashDigits = 40;

/** A hash of a text or of bytes, in hexadecimal digits. */
export const hashOf = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('hex');

/**
 * Files of this machine, one for each folder and ending, each of which begins with a line that says who wrote it: files of others
 * are as if they were not there. Several processes may use them at once: each reads a file as one of them wrote it.
 */
export class CacheFiles {
  /**
   * @param storage the folder to keep files in.
   * @param writer what the first line says.
   * @param process tells files apart that several processes are writing.
   */
  constructor(
    readonly storage: string,
    readonly writer: string,
    readonly process: string,
  ) {}

  /** What stands behind the first line; undefined where there is no file, or one of another writer. */
  async read(folder: string, ending: string): Promise<Buffer | undefined> {
    const bytes = await this.#read(this.#file(folder, ending));
    const header = Buffer.from(this.#header);
    return bytes?.subarray(0, header.length).equals(header) === true ? bytes.subarray(header.length) : undefined;
  }

  /** Writes a file anew: whole, or not at all. */
  async write(folder: string, ending: string, parts: Iterable<string | Uint8Array>): Promise<void> {
    await mkdir(this.storage, { recursive: true });
    const file = this.#file(folder, ending);
    const unfinished = `${file}.${this.process}${unfinishedEnding}`;
    try {
      const stream = createWriteStream(unfinished);
      await once(stream, 'open');
      stream.write(this.#header);
      // Only what is flushed lets requests in between be answered.
      for (const part of parts) if (!stream.write(part)) await once(stream, 'drain');
      stream.end();
      await once(stream, 'close');
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
    await this.#dropOldest(ending);
    await this.#dropUnfinished();
  }

  get #header(): string {
    return `${this.writer}\n`;
  }

  #file(folder: string, ending: string): string {
    return join(this.storage, `${hashOf(folder)}${ending}`);
  }

  async #read(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(file);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async #dropOldest(ending: string): Promise<void> {
    const files = await this.#files(ending);
    for (const { name } of files.sort((a, b) => b.time - a.time).slice(mostFiles)) await rm(join(this.storage, name), { force: true });
  }

  /** What processes left that ended while they wrote. */
  async #dropUnfinished(): Promise<void> {
    for (const { name, time } of await this.#files(unfinishedEnding))
      if (Date.now() - time > longestWriting) await rm(join(this.storage, name), { force: true });
  }

  async #files(ending: string): Promise<{ readonly name: string; readonly time: number }[]> {
    const names = (await readdir(this.storage)).filter((name) => name.endsWith(ending));
    const files = await Promise.all(names.map(async (name) => ({ name, time: await timeOf(join(this.storage, name)) })));
    return files.filter(({ time }) => !Number.isNaN(time));
  }
}

/** When a file was written; not a number where another process has taken it away. */
async function timeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NaN;
    throw error;
  }
}
