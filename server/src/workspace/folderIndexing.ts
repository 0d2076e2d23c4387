import type { FolderIndex } from '../core/folder/folderIndex';
import type { CancellationToken } from '../core/workspace';
import { noAnalyst, type Analyst } from './analyst';
import { FolderReader, type Intake } from './folderReader';
import { firstLook, workMeanwhile } from './meanwhile';
import type { RecalledFolders } from './recalledFolders';
import { pause, slice, Turns } from './slices';

/** How far a first index is: first articles are read, then they are compared. */
export interface IndexProgress {
  (what: 'read' | 'compared', done: number, all: number): void;
}

/** A folder that is to be read and compared. */
export interface FolderToIndex {
  readonly folder: string;
  readonly index: FolderIndex;
  /** Its articles. */
  readonly uris: readonly string[];
  readonly progress: IndexProgress;
  /** Told whenever there is more to answer. */
  readonly more: () => void;
  /** Stops it where it is. */
  readonly token: CancellationToken;
}

/** In a folder with fewer files another thread is not worth its start. */
const worthAnAnalyst = firstLook;

/**
 * Reads and analyses the articles of folders, and compares them, meanwhile where another thread analyses and then to the end: a first
 * index, or one more. While that goes on, what is known so far is answered.
 */
export class FolderIndexing {
  /** Those whose articles were read. */
  readonly #read = new WeakSet<FolderIndex>();
  /** Those whose articles are being read and compared: nobody else compares them meanwhile. */
  readonly #underWay = new Set<FolderIndex>();
  /** Those of which what an earlier session left is being taken in. */
  readonly #recalling = new Set<FolderIndex>();

  /**
   * @param intake where articles are read from, and who takes them in.
   * @param analyst analyses the articles of large folders.
   * @param recalled what an earlier session left.
   * @param openUris the articles that somebody looks at.
   */
  constructor(
    readonly intake: Intake,
    readonly analyst: Analyst,
    readonly recalled: RecalledFolders,
    readonly openUris: () => readonly string[],
  ) {}

  /** Whether all articles were read once. */
  isRead(index: FolderIndex): boolean {
    return this.#read.has(index);
  }

  /** Whether articles are being read and compared. */
  isUnderWay(index: FolderIndex): boolean {
    return this.#underWay.has(index);
  }

  /** Whether what an earlier session left is being taken in. */
  isRecalling(index: FolderIndex): boolean {
    return this.#recalling.has(index);
  }

  /** Indexes a folder. */
  async run(what: FolderToIndex): Promise<void> {
    const { index } = what;
    this.#underWay.add(index);
    try {
      await this.#run(what);
    } finally {
      this.#underWay.delete(index);
      this.#recalled(index);
    }
  }

  async #run(what: FolderToIndex): Promise<void> {
    const { folder, index, uris, progress, more, token } = what;
    const others = await this.#takeKept(what);
    this.#recalled(index);
    const analysed = await this.#readAll({
      ...what,
      uris: others,
      progress: (stage, done) => {
        progress(stage, uris.length - others.length + done, uris.length);
      },
    });
    if (token.isCancellationRequested) return;
    this.#read.add(index);
    this.recalled.forget(folder);
    const { keeper } = this.recalled;
    if (analysed > 0) await keeper?.keepAnalyses(folder, index);
    await this.#takeIn(what);
    await this.#compareOpen(what);
    more();
    while (!token.isCancellationRequested && !index.settle(slice())) {
      progress('compared', index.size - index.waiting, index.size);
      await pause();
    }
    if (token.isCancellationRequested) return;
    await keeper?.keepMatches(folder, index);
    await keeper?.keepSpeakers(folder, index);
  }

  /** What an earlier session left is taken in as far as it goes. */
  #recalled(index: FolderIndex): void {
    this.#recalling.delete(index);
    index.whoIsWho.doubt();
  }

  /** Takes in the articles of which an earlier session left something, and leaves out what is none. @returns the others. */
  async #takeKept(what: FolderToIndex): Promise<readonly string[]> {
    const { folder, index, uris, progress, more, token } = what;
    if (this.#read.has(index)) return uris;
    const { analyses, matches, speakers } = await this.recalled.load(folder);
    if (analyses.size === 0) return uris;
    this.#recalling.add(index);
    if (speakers !== undefined) index.whoIsWho.recall(speakers);
    const others = await new FolderReader(this.intake, token).readKnown(uris);
    if (others.length === uris.length) return others;
    progress('read', uris.length - others.length, uris.length);
    if (matches !== undefined) index.recallMatches(matches);
    await this.#takeIn(what);
    await this.#compareOpen(what);
    more();
    return others;
  }

  async #takeIn({ index, token }: FolderToIndex): Promise<void> {
    while (!token.isCancellationRequested && !index.takeIn(slice())) await pause();
  }

  /** Takes in articles; what is known of them is put together meanwhile. @returns how many were analysed. */
  async #readAll(what: FolderToIndex): Promise<number> {
    const { index, uris, progress, more, token } = what;
    const analyst = uris.length < worthAnAnalyst ? noAnalyst : this.analyst;
    const turns = new Turns();
    let [done, analysed, reading] = [0, 0, true];
    const read = new FolderReader(this.intake, token, turns)
      .readAll(uris, analyst, (taken) => {
        if (taken === 'analysed') analysed += 1;
        progress('read', ++done, uris.length);
      })
      .finally(() => {
        reading = false;
      });
    const look = async (): Promise<void> => {
      await this.#compareOpen(what);
      more();
    };
    // Where this thread analyses, it reads everything first.
    const meanwhile = { turns, look, compares: () => analyst.places > 0, over: () => !reading || token.isCancellationRequested };
    await Promise.all(uris.length < firstLook ? [read] : [read, workMeanwhile(index, meanwhile)]);
    return analysed;
  }

  /** What somebody looks at comes before the rest. */
  async #compareOpen({ index, token }: FolderToIndex): Promise<void> {
    for (const uri of this.openUris()) {
      if (token.isCancellationRequested) return;
      index.compareFirst(uri);
      await pause();
    }
  }
}
