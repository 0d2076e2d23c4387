import { deserialize, serialize } from 'node:v8';
import type { StoredMatches } from '../core/statements/storedMatches';
import type { StoredAnalysis } from '../core/storedAnalysis';
import type { FolderCache, KnownAnalyses } from './cache';
import { CacheFiles, hashDigits, hashOf } from './cacheFiles';

/** Beyond so many bytes nothing more is kept of one folder's analyses, and nothing at all of its matches. */
const mostBytes = 256_000_000;
const [analyses, matches] = ['.analyses', '.matches'];

/**
 * What is known of folders in files of this machine, two for each folder: its articles' analyses, a line for each with the hash of
 * its text, the hash of the rest, and the analysis as JSON; and its matches, the hash of the rest and what V8 makes of numbers.
 * Both begin with a line that names the engine. Files of another engine and what is damaged count for nothing.
 */
export class FileCache implements FolderCache {
  readonly #files: CacheFiles;

  /**
   * @param storage the folder to keep files in.
   * @param engine stands for everything that an analysis depends on but for the text, and matches but for what was matched.
   * @param window tells apart who writes at the same time.
   */
  constructor(storage: string, engine: string, window = String(process.pid)) {
    this.#files = new CacheFiles(storage, `crossquote ${engine} ${process.version}`, window);
  }

  async loadAnalyses(folder: string): Promise<KnownAnalyses> {
    const lines = new Map<string, Uint8Array>();
    const bytes = await this.#files.read(folder, analyses) ?? new Uint8Array();
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let start = 0; start < all.length;) {
      const newline = all.indexOf(0x0a, start);
      const end = newline < 0 ? all.length : newline;
      lines.set(all.toString('latin1', start, start + hashDigits), all.subarray(start + hashDigits, end));
      start = end + 1;
    }
    return { size: lines.size, get: (text) => analysisIn(lines.get(hashOf(text))) };
  }

  async saveAnalyses(folder: string, stored: Iterable<readonly [string, StoredAnalysis]>): Promise<void> {
    await this.#files.write(folder, analyses, bounded(stored));
  }

  async loadMatches(folder: string): Promise<StoredMatches | undefined> {
    const bytes = await this.#files.read(folder, matches);
    const body = bytes?.subarray(hashDigits);
    if (bytes === undefined || body === undefined || bytes.toString('latin1', 0, hashDigits) !== hashOf(body)) return undefined;
    return deserialize(body) as StoredMatches;
  }

  async saveMatches(folder: string, stored: StoredMatches): Promise<void> {
    const body = serialize(stored);
    if (body.length <= mostBytes) await this.#files.write(folder, matches, [hashOf(body), body]);
  }
}

function* bounded(stored: Iterable<readonly [string, StoredAnalysis]>): Generator<string> {
  let written = 0;
  for (const [text, { numbers, ...rest }] of stored) {
    const json = JSON.stringify({ ...rest, numbers: Buffer.from(numbers).toString('base64') });
    written += json.length;
    if (written > mostBytes) return;
    yield `${hashOf(text)}${hashOf(json)}${json}\n`;
  }
}

/** The analysis of a line without its first hash; undefined where it is not as it was written. */
function analysisIn(line: Uint8Array | undefined): StoredAnalysis | undefined {
  if (line === undefined) return undefined;
  const json = line.subarray(hashDigits);
  if (Buffer.from(line.subarray(0, hashDigits)).toString('latin1') !== hashOf(json)) return undefined;
  const stored = JSON.parse(Buffer.from(json).toString('utf8')) as Omit<StoredAnalysis, 'numbers'> & { readonly numbers: string };
  return { ...stored, numbers: new Uint8Array(Buffer.from(stored.numbers, 'base64')).buffer };
}
