import type { StoredAnalysis } from '../core/storedAnalysis';

/** Analyses from an earlier session, by the text that they are of. */
export interface KnownAnalyses {
  get(text: string): StoredAnalysis | undefined;
}

/** Keeps analyses from one session to the next, outside the user's folders. */
export interface AnalysisCache {
  /** What is kept of a folder's articles; nothing where there is none or where it is of another engine. */
  load(folder: string): Promise<KnownAnalyses>;
  /** Keeps a folder's analyses, by their texts, in place of those before. Interrupted, it leaves those before. */
  save(folder: string, analyses: Iterable<readonly [string, StoredAnalysis]>): Promise<void>;
}

/** Makes a cache in a folder that a client gives for such things; null where none can be kept. */
export type OpenCache = (storage: string) => AnalysisCache | null;

/** Nothing is known. */
export const nothingKnown: KnownAnalyses = { get: () => undefined };
