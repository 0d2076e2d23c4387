// The message by which a client asks what a passage could be tagged, as other wordings of its statement are.
import type { Range } from 'vscode-languageserver-types';
import type { Suggestion, SuggestingClaim } from '../core/claims/suggestions';

/** SuggestionsParams -> PlacedSuggestion[]; none where suggestions are switched off, and none to the blind. */
export const GetSuggestions = 'crossquote/suggestions';
/** `range` is the passage, or a place in the quotation or report; left out, `annotator` is who the settings say. */
export interface SuggestionsParams {
  readonly uri: string;
  readonly range: Range;
  readonly annotator?: string;
}
export interface PlacedSuggestion extends Suggestion {
  readonly from: readonly (SuggestingClaim & {
    /** What the article's source is called. */
    readonly source: string;
  })[];
}
