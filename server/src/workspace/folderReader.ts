import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import type { CancellationToken, FileUnreadableError } from '../core/workspace';
import type { Analyst } from './analyst';
import { longestWork, Turns } from './slices';

/** A file's text, undefined where it is gone, or why it cannot be read; null where it is none that counts, or open. */
export type FileText = string | undefined | FileUnreadableError | null;

/** What became of a file: its article was analysed, or left because its analysis is not known, or there was nothing to analyse. */
export type Taken = 'analysed' | 'left' | 'done';

/** Where articles are read from, and who takes them in. */
export interface Intake {
  /** A reading of a file begins. @returns what tells whether no other one was begun since. */
  begin(uri: string): () => boolean;
  textOf(uri: string, token: CancellationToken): Promise<FileText>;
  /** Takes a file in where nothing has to be analysed for that. Like `takeLeft`, it throws nothing: what is wrong is the file's problem. */
  takeKnown(uri: string, text: FileText): Taken;
  /** Takes in a file that `takeKnown` left. @param analysis of this text; where it is not given, the text is analysed. */
  takeLeft(uri: string, text: FileText, analysis?: StoredAnalysis): Taken;
}

interface Reading {
  readonly uri: string;
  readonly text: FileText;
  /** Whether it is still the one that was begun last. */
  readonly counts: () => boolean;
}

/** So many files are read, and handed over to be analysed, at a time. */
const batch = 16;

/** Reads the files of a folder, some at a time, and gives way to requests in between. */
export class FolderReader {
  #paused = performance.now();

  /** @param turns shared with whatever else goes on meanwhile. */
  constructor(
    readonly intake: Intake,
    readonly token: CancellationToken,
    readonly turns = new Turns(),
  ) {}

  /** Takes in the files whose analyses are known. @returns the others. */
  async readKnown(uris: readonly string[]): Promise<readonly string[]> {
    const left: string[] = [];
    for (let at = 0; at < uris.length && !this.token.isCancellationRequested; at += batch) {
      for (const { uri } of await this.#read(uris.slice(at, at + batch), () => undefined)) left.push(uri);
    }
    return left;
  }

  /**
   * Takes in all files.
   * @param analyst analyses them as far as it can, this thread the others.
   * @param after told of each file that is done what became of it.
   */
  async readAll(uris: readonly string[], analyst: Analyst, after: (taken: Taken) => void): Promise<void> {
    let next = 0;
    const lane = async (nth: number): Promise<void> => {
      // One goes on where the analyst cannot.
      while (next < uris.length && nth < Math.max(1, analyst.places) && !this.token.isCancellationRequested) {
        const readings = await this.#read(uris.slice(next, (next += batch)), after);
        if (readings.length === 0) continue;
        const analyses = await analyst.analyse(readings.map(({ text }) => text));
        for (const [at, { uri, text, counts }] of readings.entries()) {
          if (this.token.isCancellationRequested) return;
          after(counts() ? this.intake.takeLeft(uri, text, analyses[at] ?? undefined) : 'done');
          await this.#giveWay();
        }
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, analyst.places) }, (_, nth) => lane(nth)));
  }

  /** Reads files and takes in those whose analyses are known. @returns the others; none once all is cancelled. */
  async #read(uris: readonly string[], after: (taken: Taken) => void): Promise<readonly (Reading & { readonly text: string })[]> {
    const readings = await Promise.all(
      uris.map(async (uri): Promise<Reading> => {
        const counts = this.intake.begin(uri);
        return { uri, counts, text: await this.intake.textOf(uri, this.token) };
      }),
    );
    const left: (Reading & { readonly text: string })[] = [];
    for (const { uri, text, counts } of readings) {
      if (this.token.isCancellationRequested) return [];
      const taken = counts() ? this.intake.takeKnown(uri, text) : 'done';
      if (taken === 'left' && typeof text === 'string') left.push({ uri, text, counts });
      else after(taken);
      await this.#giveWay();
    }
    return left;
  }

  async #giveWay(): Promise<void> {
    if (performance.now() - this.#paused < longestWork) return;
    await this.turns.next();
    this.#paused = performance.now();
  }
}
