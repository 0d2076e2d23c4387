import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { StoredAnalysis } from '../core/storedAnalysis';
import type { AnalysisCache, KnownAnalyses } from './cache';

/** Beyond so many bytes no more analyses are kept of one folder. */
const mostBytes = 256_000_000;
/** So many folders' files are kept; the one written longest ago goes first. */
const mostFiles = 12;
const ending = '.analyses';
const hex = 40;

const hashOf = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('hex');

/**
 * Analyses of articles in files of this machine, one file for each folder of articles: a line that names the engine, then a line
 * for each article with the hash of its text, the hash of the rest, and the analysis as JSON. Files of another engine and damaged
 * lines count for nothing.
 */
export class FileCache implements AnalysisCache {
  /**
   * @param storage the folder to keep files in.
   * @param engine stands for everything that an analysis depends on but for the text.
   */
  constructor(readonly storage: string, readonly engine: string) {}

  async load(folder: string): Promise<KnownAnalyses> {
    const lines = new Map<string, Uint8Array>();
    const bytes = await this.#read(folder);
    const header = Buffer.from(this.#header);
    if (bytes?.subarray(0, header.length).equals(header)) {
      for (let start = header.length; start < bytes.length;) {
        const newline = bytes.indexOf(0x0a, start);
        const end = newline < 0 ? bytes.length : newline;
        lines.set(bytes.toString('latin1', start, start + hex), bytes.subarray(start + hex, end));
        start = end + 1;
      }
    }
    return { get: (text) => analysisIn(lines.get(hashOf(text))) };
  }

  async save(folder: string, analyses: Iterable<readonly [string, StoredAnalysis]>): Promise<void> {
    await mkdir(this.storage, { recursive: true });
    const file = this.#file(folder);
    const unfinished = `${file}.${process.pid}.tmp`;
    try {
      const stream = createWriteStream(unfinished);
      await once(stream, 'open');
      stream.write(this.#header);
      let written = 0;
      for (const [text, analysis] of analyses) {
        const json = JSON.stringify(analysis);
        written += json.length;
        if (written > mostBytes) break;
        // Only what is flushed lets requests in between be answered.
        if (!stream.write(`${hashOf(text)}${hashOf(json)}${json}\n`)) await once(stream, 'drain');
      }
      stream.end();
      await once(stream, 'close');
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
    await this.#dropOldest();
  }

  get #header(): string {
    return `crossquote analyses ${this.engine}\n`;
  }

  #file(folder: string): string {
    return join(this.storage, `${hashOf(folder)}${ending}`);
  }

  async #read(folder: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.#file(folder));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async #dropOldest(): Promise<void> {
    const names = (await readdir(this.storage)).filter((name) => name.endsWith(ending));
    if (names.length <= mostFiles) return;
    const files = await Promise.all(names.map(async (name) => ({ name, time: (await stat(join(this.storage, name))).mtimeMs })));
    for (const { name } of files.sort((a, b) => b.time - a.time).slice(mostFiles)) await rm(join(this.storage, name), { force: true });
  }
}

/** The analysis of a line without its first hash; undefined where it is not as it was written. */
function analysisIn(line: Uint8Array | undefined): StoredAnalysis | undefined {
  if (line === undefined) return undefined;
  const json = line.subarray(hex);
  if (Buffer.from(line.subarray(0, hex)).toString('latin1') !== hashOf(json)) return undefined;
  return JSON.parse(Buffer.from(json).toString('utf8')) as StoredAnalysis;
}
