import type { StoredAnalysis } from '../core/analysis/storedAnalysis';

/** Analyses articles elsewhere than in the thread that answers requests. */
export interface Analyst {
  /** How many batches it should be given at a time, so that it never waits; 0 where it cannot work. */
  readonly places: number;
  /**
   * Analyses texts, which must be fit for it (`reasonNotToAnalyse`). Never rejects.
   * @returns the texts' analyses in their order; null, or a list too short, where they could not be had: whoever asks has to analyse
   * these texts then.
   */
  analyse(texts: readonly string[]): Promise<readonly (StoredAnalysis | null)[]>;
}

/** Where there is but one thread. */
export const noAnalyst: Analyst = { places: 0, analyse: async () => [] };
