// The message by which a client asks what is to be adjudicated, and what its command takes.
import type { Range } from 'vscode-languageserver-types';
import type { ItemDecision } from '../core/claims/adjudication/decide';
import type { AdjudicationItem } from '../core/claims/adjudication/items';

/** AdjudicationParams -> Adjudication | null where the folder is not open. */
export const GetAdjudication = 'crossquote/adjudication';
/** `uri` is of an open folder or of a file in one. */
export interface AdjudicationParams {
  readonly uri: string;
}
export interface Adjudication {
  /** Who has a claim in the folder, without gold. */
  readonly annotators: readonly string[];
  /** Those with items, by path. */
  readonly articles: readonly AdjudicationArticle[];
  /** Claims whose passage is not in the article any more: they cannot be compared. */
  readonly lost: number;
}
export interface AdjudicationArticle {
  readonly uri: string;
  readonly path: string;
  readonly items: readonly PlacedItem[];
}
export interface PlacedItem extends AdjudicationItem {
  /** null: the article as a whole. */
  readonly range: Range | null;
  /** The passage's words; empty for the article as a whole. */
  readonly text: string;
  /** The words and the place of each reading, in the order of `readings`. */
  readonly passages: readonly { readonly text: string; readonly range: Range }[];
}

/** What the command `adjudicate` takes: all of it is one edit. */
export interface AdjudicateParams {
  /** The adjudicator's name. */
  readonly by: string;
  readonly decisions: readonly (ItemDecision & { readonly article: string })[];
}
