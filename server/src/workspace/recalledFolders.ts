import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import { nothingKnown } from './cache';
import type { FolderKeeper, KeptFolder } from './folderKeeper';

const nothing: KeptFolder = { analyses: nothingKnown, matches: undefined, speakers: undefined };

/** What an earlier session left of folders, from when it is asked for until the folder's articles are read. */
export class RecalledFolders {
  readonly #loading = new Map<string, Promise<KeptFolder>>();
  readonly #loaded = new Map<string, KeptFolder>();
  /** Keeps what is known from one session to the next; null where there is no place for it. */
  keeper: FolderKeeper | null = null;

  /** What is left of a folder. */
  async load(folder: string): Promise<KeptFolder> {
    const loading = this.#loading.get(folder) ?? this.#load(folder);
    this.#loading.set(folder, loading);
    return loading;
  }

  /** Done once all that was asked for is there. */
  async loaded(): Promise<void> {
    if (this.#loading.size > 0) await Promise.all(this.#loading.values());
  }

  /** What is left of an article with this text, as far as its folder is loaded. */
  analysis(folder: string, text: string): StoredAnalysis | undefined {
    return this.#loaded.get(folder)?.analyses.get(text);
  }

  /** A folder's articles are read: what was left of them is no more needed. */
  forget(folder: string): void {
    this.#loading.delete(folder);
    this.#loaded.delete(folder);
  }

  async #load(folder: string): Promise<KeptFolder> {
    const kept = (await this.keeper?.load(folder)) ?? nothing;
    this.#loaded.set(folder, kept);
    return kept;
  }
}
