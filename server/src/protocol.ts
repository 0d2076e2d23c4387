// What client and server tell each other of the session as a whole; the messages of one concern stand beside their requests. Ranges and
// positions are the language server protocol's (UTF-16); URIs are strings.
import type { OthersClaims } from './core/claims/visibleClaims';
import type { DiagnosticSettings } from './core/features/diagnosticLevels';
import type { Thresholds } from './core/statements/scoring/matchArticles';

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
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = { readonly base64: string } | null;
export interface FindFilesParams {
  readonly folder: string;
  readonly include: readonly string[];
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
