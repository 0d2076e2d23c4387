import type { StoredSpeakers } from '../core/attribution/speakers/storedSpeakers';
import type { StoredMatches } from '../core/statements/stored/storedMatches';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';

/** Analyses from an earlier session, by the text that they are of. */
export interface KnownAnalyses {
  /** How many there are. */
  readonly size: number;
  get(text: string): StoredAnalysis | undefined;
}

/** Keeps what is known of folders from one session to the next, outside the user's folders. What is there is that of the same engine, or nothing. */
export interface FolderCache {
  /** What is kept of a folder's articles. */
  loadAnalyses(folder: string): Promise<KnownAnalyses>;
  /** Keeps a folder's analyses, by their texts, in place of those before. Interrupted, it leaves those before. */
  saveAnalyses(folder: string, analyses: Iterable<readonly [string, StoredAnalysis]>): Promise<void>;
  /** What matching found in a folder; undefined where nothing is kept. */
  loadMatches(folder: string): Promise<StoredMatches | undefined>;
  /** Keeps what matching found in a folder, in place of what was there. Interrupted, it leaves that. */
  saveMatches(folder: string, matches: StoredMatches): Promise<void>;
  /** Who is who in a folder; undefined where nothing is kept. */
  loadSpeakers(folder: string): Promise<StoredSpeakers | undefined>;
  /** Keeps who is who in a folder, in place of what was there. Interrupted, it leaves that. */
  saveSpeakers(folder: string, speakers: StoredSpeakers): Promise<void>;
}

/** Makes a cache in a folder that a client gives for such things; null where none can be kept. */
export type OpenCache = (storage: string) => FolderCache | null;

/** Nothing is known. */
export const nothingKnown: KnownAnalyses = { size: 0, get: () => undefined };
