// Claims: what is asked about them, and the parameters and results of the commands that change them.
import type { Range } from 'vscode-languageserver-types';
import type { Claim } from '../core/claims/claim';
import type { Codebook } from '../core/claims/codebook/codebook';
import type { GoldDifference } from '../core/claims/goldDifferences';
import type { OptionalKeys } from '../core/claims/optionalKeys';
import type { Recoding } from '../core/claims/codebook/recode';
import type { ShownIn } from '../core/claims/visibleClaims';

/** ClaimsQuery -> PlacedClaim[]: of one article, or of every article; those that the annotator is to see. */
export const GetClaims = 'crossquote/claims';
/** Left out, `where` is `lists`. */
export interface ClaimsQuery {
  readonly uri?: string;
  readonly where?: ShownIn;
}
/** The five states of an anchor. */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';
export interface PlacedClaim {
  readonly claim: Claim;
  /** The annotation file. */
  readonly file: string;
  /** Whose folder it lies in, who alone changes it; `gold` for adjudicated claims. */
  readonly annotator: string;
  readonly article: string;
  readonly state: AnchorState;
  /** Where it stands now; null for an orphan. */
  readonly range: Range | null;
  /** How it stands to gold; left out where there is nothing to compare. */
  readonly gold?: GoldDifference;
}

/** { uri } (of an article or folder) -> PlacedCodebook: what can be used of it and what is wrong with the rest. */
export const GetCodebook = 'crossquote/codebook';
export interface PlacedCodebook extends Codebook {
  /** Where it lies, or will lie once it is made. */
  readonly uri: string;
  /** False: the folder has none yet, and this is the default one that the first claim makes. */
  readonly exists: boolean;
}

/** What a quotation, report or selection gives to tag: { uri, range, annotator? } -> Taggable | null where nothing stands there. */
export const GetTaggable = 'crossquote/taggable';
export interface Taggable {
  readonly range: Range;
  readonly text: string;
  /** Whether the passage is a quotation or report as a whole, or any other stretch. */
  readonly target: 'quotation' | 'text';
  /** Claims of the given annotator that already stand on exactly this stretch. */
  readonly claims: readonly PlacedClaim[];
}

export interface AddClaimParams {
  readonly uri: string;
  readonly range: Range;
  readonly tags: readonly string[];
  readonly note: string;
  readonly annotator: string;
}
export interface UpdateClaimParams {
  readonly file: string;
  readonly id: string;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** Another passage of the article, or the same one confirmed. */
  readonly range?: Range;
}
export interface RemoveClaimParams {
  readonly file: string;
  readonly id: string;
}
export interface RestoreClaimParams {
  readonly file: string;
  readonly id: string;
  /** The record as it should be; null: not there. */
  readonly claim: Claim | null;
}
/** What a command did: enough to undo it. */
export interface ClaimChange {
  readonly file: string;
  readonly article: string;
  readonly id: string;
  readonly before: Claim | null;
  readonly after: Claim | null;
  /** Files that the edit touched, the codebook too where it was made. */
  readonly touched: readonly string[];
}

/** Changes to claims of one annotator, made as one workspace edit. */
export interface ChangeClaimsParams {
  /** What the editor calls the edit. */
  readonly label: string;
  readonly annotator: string;
  readonly add: readonly NewClaimParams[];
  readonly update: readonly ClaimUpdateParams[];
  readonly remove: readonly RemoveClaimParams[];
  /** The claims are on the members of one statement: they get the same `statement`, that of those which have one already. */
  readonly oneStatement?: boolean;
}
export interface NewClaimParams {
  readonly uri: string;
  /** null: the article as a whole. */
  readonly range: Range | null;
  readonly tags: readonly string[];
  readonly note: string;
  readonly keys?: OptionalKeys;
}
export interface ClaimUpdateParams extends UpdateClaimParams {
  /** The annotator looked at the tags again under the codebook as it is. */
  readonly reviewed?: boolean;
  /** Optional keys that the claim gets; the others stay. */
  readonly keys?: OptionalKeys;
}
/** `uri` is of the folder; `choices` says for a split which tags each claim, by id, gets. */
export interface RecodeTagsParams {
  readonly uri: string;
  readonly annotator: string;
  readonly change: Recoding;
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}
/** What a step on many claims did: enough to undo it. */
export interface ClaimChanges {
  readonly changes: readonly ClaimChange[];
  /** Files beside the claims that changed with them. */
  readonly files: readonly { readonly uri: string; readonly before: string; readonly after: string }[];
  readonly touched: readonly string[];
  /** What was left out, and why. */
  readonly skipped: readonly { readonly uri: string; readonly message: string }[];
}
export interface RestoreClaimsParams {
  readonly records: readonly RestoreClaimParams[];
  /** `before` is what the file has to hold now. */
  readonly files: readonly { readonly uri: string; readonly before: string; readonly after: string }[];
}
