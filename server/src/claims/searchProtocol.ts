// The messages by which a client searches claims and articles, and their types.
import type { Range } from 'vscode-languageserver-types';
import type { QueryProblem } from '../core/claims/search/query';
import type { ConcordanceLimits, ConcordanceOrder, Hit } from '../core/concordance/concordance';
import type { WordProblem } from '../core/concordance/words';
import type { PlacedClaim } from './claimProtocol';

/** FindClaimsParams -> FoundClaims: claims of every open folder that pass a query (core/claims/search/query.ts). */
export const FindClaims = 'crossquote/findClaims';
export interface FindClaimsParams {
  readonly query: string;
  /** How many at the most; left out: all. */
  readonly most?: number;
}
export interface FoundClaims {
  readonly claims: readonly PlacedClaim[];
  /** How many pass, shown or not. */
  readonly total: number;
  /** What in the query means nothing and was left out. */
  readonly problems: readonly QueryProblem[];
}

/** ConcordanceParams -> Concordance: words in their context, in every article of the open folders. */
export const GetConcordance = 'crossquote/concordance';
export interface ConcordanceParams extends ConcordanceLimits {
  /** As `readWords` in core/concordance/words.ts reads it. */
  readonly words: string;
  readonly sort: ConcordanceOrder;
  /** Whose claims count as tags; left out: everybody's. */
  readonly annotator?: string;
  /** How many hits at the most. */
  readonly most?: number;
}
export interface Concordance {
  readonly hits: readonly ConcordanceHit[];
  /** How many hits there are beyond those. */
  readonly more: number;
  /** How many articles were searched, and whether others were left out because time ran out. */
  readonly searched: number;
  readonly stopped: boolean;
  /** What is wrong with the words; then nothing was searched. */
  readonly problem: WordProblem | null;
}
export interface ConcordanceHit extends Omit<Hit, 'article' | 'start' | 'end'> {
  readonly uri: string;
  readonly path: string;
  readonly range: Range;
}
