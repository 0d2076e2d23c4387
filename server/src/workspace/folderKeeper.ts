import type { StoredSpeakers } from '../core/attribution/speakers/storedSpeakers';
import type { FolderIndex } from '../core/folder/folderIndex';
import type { Steps } from '../core/steps';
import type { StoredMatches } from '../core/statements/stored/storedMatches';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import { nothingKnown, type FolderCache, type KnownAnalyses } from './cache';
import { pause, slice } from './slices';

/** What an earlier session left of a folder. */
export interface KeptFolder {
  readonly analyses: KnownAnalyses;
  readonly matches: StoredMatches | undefined;
  readonly speakers: StoredSpeakers | undefined;
}

/** How edits are kept: `rest` milliseconds after the first one, and never for more than a `share` of the time. */
export interface KeepingPace {
  readonly rest: number;
  readonly share: number;
}

const usualPace: KeepingPace = { rest: 60_000, share: 0.02 };

/**
 * Keeps what is known of folders for the next session: once a folder is settled, and again some time after it changed. What goes
 * wrong with that costs time at the next start and nothing else, so it is told and work goes on.
 */
export class FolderKeeper {
  /** By folder, the state of its matches that is kept. */
  readonly #kept = new Map<string, number>();
  /** By folder, the state of who is who that is kept. */
  readonly #keptSpeakers = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Milliseconds that keeping took the last time. */
  #took = 0;

  /** @param failed told what went wrong. */
  constructor(
    readonly cache: FolderCache,
    readonly failed: (what: string, error: unknown) => void,
    readonly pace: KeepingPace = usualPace,
  ) {}

  /** What is kept of a folder. */
  async load(folder: string): Promise<KeptFolder> {
    try {
      const [analyses, matches, speakers] = await Promise.all([
        this.cache.loadAnalyses(folder),
        this.cache.loadMatches(folder),
        this.cache.loadSpeakers(folder),
      ]);
      this.#kept.set(folder, 0);
      this.#keptSpeakers.set(folder, 0);
      return { analyses, matches, speakers };
    } catch (error) {
      this.failed('reading what was kept', error);
      return { analyses: nothingKnown, matches: undefined, speakers: undefined };
    }
  }

  /** Keeps a folder's analyses, as they are now. */
  async keepAnalyses(folder: string, index: FolderIndex): Promise<void> {
    try {
      await this.cache.saveAnalyses(folder, storedAnalyses(index));
    } catch (error) {
      this.failed('keeping analyses', error);
    }
  }

  /** Keeps a folder's matches, where they are settled and others than those that are kept. */
  async keepMatches(folder: string, index: FolderIndex): Promise<void> {
    const { edition } = index;
    if (this.#kept.get(folder) === edition) return;
    const stored = await inPieces(index.storingMatches());
    if (stored === null) return;
    try {
      await this.cache.saveMatches(folder, stored);
      this.#kept.set(folder, edition);
    } catch (error) {
      this.failed('keeping matches', error);
    }
  }

  /** Keeps who is who in a folder, where it is settled and other than what is kept. */
  async keepSpeakers(folder: string, index: FolderIndex): Promise<void> {
    const { edition } = index.whoIsWho;
    if (this.#keptSpeakers.get(folder) === edition) return;
    const stored = await inPieces(index.whoIsWho.storing());
    if (stored === null) return;
    try {
      await this.cache.saveSpeakers(folder, stored);
      this.#keptSpeakers.set(folder, edition);
    } catch (error) {
      this.failed('keeping speakers', error);
    }
  }

  /** Something changed in a settled folder: it is kept after a while. */
  changed(folder: string, index: FolderIndex): void {
    if (this.#timers.has(folder) || (this.#kept.get(folder) === index.edition && this.#keptSpeakers.get(folder) === index.whoIsWho.edition))
      return;
    const timer = setTimeout(
      () => {
        this.#keep(folder, index).catch((error: unknown) => {
          this.failed('keeping a folder', error);
        });
      },
      Math.max(this.pace.rest, this.#took / this.pace.share),
    );
    // Nobody waits for it to end the process.
    if (typeof timer === 'object') timer.unref();
    this.#timers.set(folder, timer);
  }

  async #keep(folder: string, index: FolderIndex): Promise<void> {
    const begun = performance.now();
    await this.keepAnalyses(folder, index);
    await this.keepMatches(folder, index);
    await this.keepSpeakers(folder, index);
    this.#took = performance.now() - begun;
    this.#timers.delete(folder);
    this.changed(folder, index);
  }
}

/** Every article's analysis with its text. */
function* storedAnalyses(index: FolderIndex): Generator<readonly [string, StoredAnalysis]> {
  for (const { article } of index.analyses()) {
    const stored = index.stored(article.uri);
    if (stored !== undefined) yield [article.text, stored];
  }
}

/** Requests are answered in between. */
async function inPieces<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    for (const late = slice(); !late();) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await pause();
  }
}
