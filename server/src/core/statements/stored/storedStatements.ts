import type { DecidedLink } from '../decisions/decidedLinks';
import type { Thresholds } from '../scoring/matchArticles';
import type { Conflict } from '../statement';

/** Links between attributions, by their numbers; of each the ends, the score and whether it is `same`. */
export interface StoredLinks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly scores: Float64Array;
  readonly same: Uint8Array;
}

/** What finding candidates keeps of attributions, in the order of their numbers. */
export interface StoredNeighbours {
  /** Every stem by which an attribution is found, once. */
  readonly stemNames: readonly string[];
  /** Each attribution's rarest stems, as places in `stemNames`, and how many it has. */
  readonly stems: Int32Array;
  readonly stemCounts: Uint8Array;
  /** Each attribution's best candidates, the best first, by number; what each shares; and how many there are. */
  readonly near: Int32Array;
  readonly shared: Float32Array;
  readonly nearCounts: Uint8Array;
}

/**
 * A settled statement index as it can be kept outside memory: numbers alone. Attributions have numbers from 0, article by article;
 * what an attribution says is not kept, so this serves those who know it.
 */
export interface StoredStatements {
  readonly thresholds: Thresholds;
  /** In the order of numbers, how many attributions each has. */
  readonly articles: readonly { readonly uri: string; readonly count: number }[];
  readonly neighbours: StoredNeighbours;
  readonly matches: StoredLinks;
  readonly weak: StoredLinks;
  /** Of each attribution the number of the statement that it forms with others; `alone` where there is none. */
  readonly statements: Int32Array;
  /** What members of a statement disagree on, where they do. */
  readonly conflicts: readonly (readonly [statement: number, conflicts: readonly Conflict[]])[];
  /** The decisions that statements were formed under. */
  readonly decided: readonly DecidedLink[];
}

/** Stands for no statement. */
export const alone = -1;
