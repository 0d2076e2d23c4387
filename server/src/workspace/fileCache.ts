import { deserialize, serialize } from 'node:v8';
import type { StoredSpeakers } from '../core/attribution/speakers/storedSpeakers';
import type { StoredMatches } from '../core/statements/stored/storedMatches';
import type { ArticleSpeaker } from '../core/attribution/attribution';
import { compactSpeaker } from '../core/analysis/packedAnalysis';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import type { FolderCache, KnownAnalyses } from './cache';
import { CacheFiles, hashDigits, hashOf } from './cacheFiles';

/** Beyond so many bytes nothing more is kept of one folder's analyses, and nothing at all of its matches or speakers. */
const mostBytes = 256_000_000;
const [analyses, matches, speakers] = ['.analyses', '.matches', '.speakers'];

/**
 * What is known of folders in files of this machine, three for each folder: its articles' analyses, a line for each with the hash of
 * its text, the hash of the rest, and the analysis as JSON, and lines with their speakers, of which those of one event have the same; its matches, and who is who in it, the hash of the rest and what V8 makes
 * of these. All begin with a line that names the engine. Files of another engine and what is damaged count for nothing.
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
    const bytes = (await this.#files.read(folder, analyses)) ?? new Uint8Array();
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let start = 0; start < all.length;) {
      const newline = all.indexOf(0x0a, start);
      const end = newline < 0 ? all.length : newline;
      lines.set(all.toString('latin1', start, start + hashDigits), all.subarray(start + hashDigits, end));
      start = end + 1;
    }
    const speakers = new KeptSpeakers(lines);
    return { size: lines.size, get: (text) => analysisIn(lines.get(hashOf(text)), speakers) };
  }

  async saveAnalyses(folder: string, stored: Iterable<readonly [string, StoredAnalysis]>): Promise<void> {
    await this.#files.write(folder, analyses, bounded(stored));
  }

  async loadMatches(folder: string): Promise<StoredMatches | undefined> {
    return (await this.#load(folder, matches)) as StoredMatches | undefined;
  }

  async saveMatches(folder: string, stored: StoredMatches): Promise<void> {
    await this.#save(folder, matches, stored);
  }

  async loadSpeakers(folder: string): Promise<StoredSpeakers | undefined> {
    return (await this.#load(folder, speakers)) as StoredSpeakers | undefined;
  }

  async saveSpeakers(folder: string, stored: StoredSpeakers): Promise<void> {
    await this.#save(folder, speakers, stored);
  }

  /** What was saved; undefined where there is nothing, or where it is damaged. */
  async #load(folder: string, ending: string): Promise<unknown> {
    const bytes = await this.#files.read(folder, ending);
    const body = bytes?.subarray(hashDigits);
    if (bytes === undefined || body === undefined || bytes.toString('latin1', 0, hashDigits) !== hashOf(body)) return undefined;
    return deserialize(body);
  }

  async #save(folder: string, ending: string, stored: object): Promise<void> {
    const body = serialize(stored);
    if (body.length <= mostBytes) await this.#files.write(folder, ending, [hashOf(body), body]);
  }
}

/** An analysis as its line has it. */
interface Line extends Omit<StoredAnalysis, 'numbers' | 'speakers'> {
  /** In base 64. */
  readonly numbers: string;
  /** By their numbers. */
  readonly speakers: readonly number[];
}

/** So many speakers stand in a line. */
const speakersInLine = 500;
const keyOfLine = (line: number): string => hashOf(`speakers ${line}`);

function* bounded(stored: Iterable<readonly [string, StoredAnalysis]>): Generator<string> {
  let written = 0;
  const numbered = new Map<ArticleSpeaker, number>();
  let next: ArticleSpeaker[] = [];
  for (const [text, { numbers, speakers: own, ...rest }] of stored) {
    const line: Line = {
      ...rest,
      numbers: Buffer.from(numbers).toString('base64'),
      speakers: own.map((speaker) => {
        const known = numbered.get(speaker) ?? numbered.size;
        if (known === numbered.size) next.push(speaker);
        numbered.set(speaker, known);
        return known;
      }),
    };
    const json = JSON.stringify(line);
    written += json.length;
    if (written > mostBytes) break;
    yield lineOf(hashOf(text), json);
    for (; next.length >= speakersInLine; next = next.slice(speakersInLine))
      yield speakersLine(numbered.size - next.length, next.slice(0, speakersInLine));
  }
  for (; next.length > 0; next = next.slice(speakersInLine)) yield speakersLine(numbered.size - next.length, next.slice(0, speakersInLine));
}

const lineOf = (key: string, json: string): string => `${key}${hashOf(json)}${json}\n`;
const speakersLine = (first: number, speakers: readonly ArticleSpeaker[]): string =>
  lineOf(keyOfLine(first / speakersInLine), JSON.stringify(speakers));

/** The speakers of a folder's articles, read when they are asked for. */
class KeptSpeakers {
  readonly #lines: ReadonlyMap<string, Uint8Array>;
  readonly #read: (readonly ArticleSpeaker[])[] = [];

  constructor(lines: ReadonlyMap<string, Uint8Array>) {
    this.#lines = lines;
  }

  /** Undefined where its line is damaged. */
  at(number: number): ArticleSpeaker | undefined {
    const line = Math.floor(number / speakersInLine);
    const read = (this.#read[line] ??= ((valueIn(this.#lines.get(keyOfLine(line))) ?? []) as ArticleSpeaker[]).map(compactSpeaker));
    return read[number % speakersInLine];
  }
}

/** What stands in a line without its first hash; undefined where it is not as it was written. */
function valueIn(line: Uint8Array | undefined): unknown {
  if (line === undefined) return undefined;
  const json = line.subarray(hashDigits);
  return Buffer.from(line.subarray(0, hashDigits)).toString('latin1') === hashOf(json)
    ? JSON.parse(Buffer.from(json).toString('utf8'))
    : undefined;
}

/** The analysis of a line without its first hash; undefined where it, or one of its speakers, is not as it was written. */
function analysisIn(line: Uint8Array | undefined, kept: KeptSpeakers): StoredAnalysis | undefined {
  const stored = valueIn(line) as Line | undefined;
  if (stored === undefined) return undefined;
  const speakers = stored.speakers.flatMap((number) => kept.at(number) ?? []);
  if (speakers.length < stored.speakers.length) return undefined;
  return { ...stored, speakers, numbers: new Uint8Array(Buffer.from(stored.numbers, 'base64')).buffer };
}
