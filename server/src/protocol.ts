// Every custom message between client and server, and its types. Ranges and positions are the language server
// protocol's (UTF-16); URIs are strings.
import type { Position, Range } from 'vscode-languageserver-types';
import type { Claim } from './core/claims/claim';
import type { Codebook } from './core/claims/codebook';
import type { GoldDifference } from './core/claims/goldDifferences';
import type { OptionalKeys } from './core/claims/optionalKeys';
import type { Recoding } from './core/claims/recode';
import type { ComparisonQuery } from './core/comparison/comparison';
import type { StatementFilter } from './core/comparison/filter';
import type { OthersClaims, ShownIn } from './core/claims/visibleClaims';
import type { AttributionType } from './core/attribution/attribution';
import type { DiagnosticSettings } from './core/features/diagnosticLevels';
import type { ConflictKind } from './core/statements/statement';
import type { Thresholds } from './core/statements/matchArticles';
import type { Decision, DecisionKind } from './core/statements/decisions/decision';

/** What the client tells the server at `initialize`. */
export interface InitializationOptions {
  /** The client answers `crossquote/fs/*`: files are read through it wherever the server cannot read them itself. */
  readonly fileSystem?: boolean;
  /** The client has its own tag picker: code actions name `crossquote.tag` rather than one action for each tag. */
  readonly tagPicker?: boolean;
  /** The client may trust these command links in hovers. */
  readonly commandLinks?: readonly string[];
  /** The client draws VS Code's icons in hovers, where `$(name)` stands. */
  readonly icons?: boolean;
  /** Path of a folder on the server's machine where it may keep what it would have to work out again; left out: nothing is kept. */
  readonly storage?: string;
}

/** The settings section `crossquote`, as the client sends it. */
export interface Settings {
  /** Globs of files to treat as articles; one that starts with `!` takes files out. */
  readonly articles: readonly string[];
  /** Whose folder below `annotations/` new claims go to; empty: the client asks or takes git's user name. */
  readonly annotator: string;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** What shows of other annotators' claims. */
  readonly othersClaims: OthersClaims;
  /** Whether tags that other wordings of a statement have are offered. */
  readonly suggestions: boolean;
  /** How loudly each diagnostic is told. */
  readonly diagnostics: DiagnosticSettings;
  /** From which scores on two attributions report the same statement, or possibly do. */
  readonly match: Thresholds;
}

// ---- files through the client (server -> client requests)
export const ReadFile = 'crossquote/fs/readFile'; // { uri } -> { base64: string } | null where there is none
export const FindFiles = 'crossquote/fs/findFiles'; // { folder, include: string[] } -> string[] (URIs)
export interface ReadFileParams { readonly uri: string }
export type ReadFileResult = { readonly base64: string } | null;
export interface FindFilesParams { readonly folder: string; readonly include: readonly string[] }

// ---- what the client draws itself (client -> server requests)
/** { uri } -> Marks: stretches to draw for themes that colour alone does not serve, and claims. */
export const GetMarks = 'crossquote/marks';
export interface Marks {
  readonly version: number;
  readonly quotations: readonly { readonly range: Range; readonly type: AttributionType; readonly statement: string | null; readonly sources: number }[];
  readonly speakers: readonly Range[];
  readonly claims: readonly PlacedClaim[];
}

/** ClaimsQuery -> PlacedClaim[]: of one article, or of every article; those that the annotator is to see. */
export const GetClaims = 'crossquote/claims';
/** Left out, `where` is `lists`. */
export interface ClaimsQuery { readonly uri?: string; readonly where?: ShownIn }
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

// ---- statements as lists (client -> server requests), on what is known so far
/** SpeakersQuery -> SpeakerSummary[] */
export const GetSpeakers = 'crossquote/speakers';
export interface SpeakersQuery {
  readonly filter: StatementFilter;
  /** URI of an open folder; left out: all of them. */
  readonly folder?: string;
}
export interface SpeakerSummary {
  /** Canonical name; null: unknown, or in conflict. */
  readonly speaker: string | null;
  readonly statements: number;
  /** How many of them articles disagree on. */
  readonly conflicts: number;
}
/** StatementsQuery -> StatementSummary[], those in most sources first */
export const GetStatements = 'crossquote/statements';
export interface StatementsQuery {
  readonly filter: StatementFilter;
  /** URI of an open folder; left out: all of them. */
  readonly folder?: string;
  /** Left out: everybody's. */
  readonly speaker?: string | null;
  /** How many at the most. */
  readonly most?: number;
}
export interface StatementSummary {
  /** The article of its first member, and that member's id: what `GetWordings` wants. */
  readonly uri: string;
  readonly member: string;
  readonly speaker: string | null;
  /** The fullest wording, shortened. */
  readonly label: string;
  readonly sources: number;
  readonly wordings: number;
  readonly conflicts: readonly ConflictKind[];
}
/** WordingsQuery -> WordingSummary[]: of the statement at a place, or of a member. Empty where nothing was said there. */
export const GetWordings = 'crossquote/wordings';
export interface WordingsQuery { readonly uri: string; readonly member?: string; readonly range?: Range }
export interface WordingSummary {
  readonly id: string;
  readonly source: string;
  readonly path: string;
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  /** Who said it: the canonical name, otherwise the mention as written; null where nobody is named. */
  readonly speaker: string | null;
  /** `reference`: the fullest wording, which the others are held against; `possible`: possibly the same, in no statement with the others. */
  readonly kind: 'reference' | 'member' | 'possible';
  /** The wording that it is held against: of a possible one, the member it is likest. Null for the reference. */
  readonly against: WordingPlace | null;
  /** What researchers decided on the two, in words; empty where nothing. */
  readonly decided: string;
}
/** NextWordingParams -> Location | null: the statement's next wording through the articles, or the one before */
export const GetNextWording = 'crossquote/nextWording';
export interface NextWordingParams { readonly uri: string; readonly position: Position; readonly step: 1 | -1 }

/** ComparisonParams -> Comparison | null where it was cancelled: statements down, sources across. */
export const GetComparison = 'crossquote/comparison';
/** What to compare of the folder that `uri` names or holds an article of; `place`: the statement that stands there is to be in the slice. */
export interface ComparisonParams extends Omit<ComparisonQuery, 'show'> {
  readonly uri: string;
  readonly place?: { readonly uri: string; readonly range: Range };
}

// ---- commands that any client can run (workspace/executeCommand); each writes by a workspace edit
export const ServerCommands = {
  addClaim: 'crossquote.server.addClaim', // AddClaimParams -> ClaimChange
  updateClaim: 'crossquote.server.updateClaim', // UpdateClaimParams -> ClaimChange
  removeClaim: 'crossquote.server.removeClaim', // RemoveClaimParams -> ClaimChange
  restoreClaim: 'crossquote.server.restoreClaim', // RestoreClaimParams -> ClaimChange: puts a record back as it was
  indexAgain: 'crossquote.server.indexAgain', // nothing -> nothing: reads every article of the open folders again
  changeClaims: 'crossquote.server.changeClaims', // ChangeClaimsParams -> ClaimChanges: many claims in one step
  recodeTags: 'crossquote.server.recodeTags', // RecodeTagsParams -> ClaimChanges: a tag merged, renamed or split, with one's claims
  adjudicate: 'crossquote.server.adjudicate', // AdjudicateParams -> ClaimChanges (adjudicationProtocol.ts): decisions on claims, written into gold
  restoreClaims: 'crossquote.server.restoreClaims', // RestoreClaimsParams -> ClaimChanges: takes a step on many claims back
  importClaims: 'crossquote.server.importClaims', // ImportParams -> ImportResult (exchangeProtocol.ts)
  createCodebook: 'crossquote.server.createCodebook', // { uri } -> SourceListChange
  createSourceList: 'crossquote.server.createSourceList', // { uri } -> { uri: string, created: boolean }
  mergeSpeakers: 'crossquote.server.mergeSpeakers', // SpeakersParams -> NameListChange: these names are one speaker, called by the first
  splitSpeakers: 'crossquote.server.splitSpeakers', // SpeakersParams -> NameListChange: the first is another speaker than the rest
  renameSpeaker: 'crossquote.server.renameSpeaker', // RenameSpeakerParams -> NameListChange
  decide: 'crossquote.server.decide', // DecideParams -> DecisionChange: whether two wordings report one statement
  undecide: 'crossquote.server.undecide', // UndecideParams -> DecisionChange
  attachDecision: 'crossquote.server.attachDecision', // AttachDecisionParams -> DecisionChange: gives a decision another passage
  restoreDecision: 'crossquote.server.restoreDecision', // RestoreDecisionParams -> DecisionChange: puts a record back as it was
} as const;

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
export interface RemoveClaimParams { readonly file: string; readonly id: string }
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

/** The source list, whether it was made, and whether one that was there got entries. */
export interface SourceListChange { readonly uri: string; readonly created: boolean; readonly added: boolean }

/** `uri` is of an article or folder: decisions go to the name list of the open folder that holds it. */
export interface SpeakersParams { readonly uri: string; readonly names: readonly string[] }
export interface RenameSpeakerParams { readonly uri: string; readonly from: string; readonly to: string }
/** What a decision on speakers wrote: the name list, and every file that the edit touched. */
export interface NameListChange { readonly file: string; readonly touched: readonly string[] }

/** A wording: any place in or over a quotation or report. */
export interface WordingPlace { readonly uri: string; readonly range: Range }
export interface DecideParams {
  readonly a: WordingPlace;
  readonly b: WordingPlace;
  readonly decision: DecisionKind;
  /** Empty: the note that is there stays. */
  readonly note: string;
  readonly annotator: string;
}
/** A decision by the file it stands in and its id. */
export interface UndecideParams { readonly file: string; readonly id: string }
/** `end`: which of the decision's two passages is the wording at the place from now on. */
export interface AttachDecisionParams extends UndecideParams { readonly end: 'a' | 'b'; readonly place: WordingPlace }
export interface RestoreDecisionParams extends UndecideParams {
  /** The record as it should be; null: not there. */
  readonly decision: Decision | null;
}
/** What a command did to a decision: enough to undo it. */
export interface DecisionChange {
  readonly file: string;
  /** The articles that it is on. */
  readonly articles: readonly string[];
  readonly id: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
  readonly touched: readonly string[];
}

// ---- notifications (client -> server)
/** { name: string }: who annotates, where the setting does not say; their own decisions go before those of others. */
export const Annotator = 'crossquote/annotator';

// ---- notifications (server -> client)
export const StatusChanged = 'crossquote/statusChanged';
export interface Status {
  readonly state: 'indexing' | 'ready';
  readonly articles: number;
  readonly statements: number;
  /** Files that could not be read. */
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}
/** Claims, codebook or analysis changed: views and decorations ask again. */
export const Changed = 'crossquote/changed';

/** Semantic token types and modifiers, in the order of the legend; the manifest declares the same. */
export const TokenTypes = ['quotation', 'scareQuotes', 'report', 'speaker', 'cue'] as const;
export const TokenModifiers = ['mixed', 'unsure'] as const;
