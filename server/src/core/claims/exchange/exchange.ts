import type { AnchorState } from '../../anchoring/anchors';
import type { Claim } from '../claim';
import type { Codebook } from '../codebook/codebook';
import type { SourceOf } from '../../sources/sourceOf';
import type { Span } from '../../text/span';

/** An article that claims are on. */
export interface ExchangeArticle {
  /** From the folder that is open, with forward slashes. */
  readonly path: string;
  /** Without a byte-order mark. */
  readonly text: string;
}

/** A claim to export, with where its passage stands now. */
export interface ExportClaim {
  readonly claim: Claim;
  readonly articlePath: string;
  /** Whose folder it lies in; `gold` for adjudicated claims. */
  readonly annotator: string;
  readonly state: AnchorState;
  /** UTF-16 code units into the article's text; null for an orphan. */
  readonly span: Span | null;
  /** Who says the passage, where the analysis knows: the canonical name. */
  readonly speaker: string | null;
}

/** What an annotator decided on two passages of different articles. */
export interface ExportDecision {
  readonly id: string;
  /** What was decided, in a word: "same", "different". */
  readonly kind: string;
  readonly a: DecisionEnd;
  readonly b: DecisionEnd;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** One side of a decision: a passage. */
export interface DecisionEnd {
  readonly articlePath: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 code units; null where it is not in the article any more. */
  readonly span: Span | null;
}

/** Everything that an export is made from. */
export interface ExportInput {
  /** The folder's name, as a title. */
  readonly name: string;
  /** By path; those that claims or decisions are on. */
  readonly articles: ReadonlyMap<string, ExchangeArticle>;
  readonly claims: readonly ExportClaim[];
  readonly decisions: readonly ExportDecision[];
  readonly codebook: Codebook;
  /** Where and when articles were published, by path. */
  readonly sourceOf: SourceOf;
  readonly now: Date;
}

/** A file that an export makes; paths are relative, with forward slashes. */
export interface ExportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What an export made, and in words what its format could not hold. */
export interface Exported {
  /** One file, or for a format of several files all of them. */
  readonly files: readonly ExportedFile[];
  readonly losses: readonly string[];
}

/** What a format's offsets count; `unknown`: code points or UTF-16 code units, whichever fits the words. */
export type OffsetUnit = 'utf-16' | 'code points' | 'unknown';

/** A passage as a format gives it. */
export interface ImportedPassage {
  /** null where the format gives the place alone. */
  readonly exact: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** Into the text that the format counts in; null where it gives the words alone. */
  readonly span: Span | null;
  readonly unit: OffsetUnit;
}

/** The passage as a claim's record has it. */
export type RecordedPassage = Pick<Claim, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'>;

/** What Crossquote's own exports carry beyond tags and note. */
export interface OwnRecord {
  readonly id: string;
  /** null where the passage was set anew outside: it is described from where it stands now. */
  readonly anchor: RecordedPassage | null;
  /** What a format cannot hold is undefined. */
  readonly rev?: number | undefined;
  readonly codebook?: number | undefined;
  readonly blob?: string | undefined;
  readonly unknown?: Readonly<Record<string, unknown>> | undefined;
}

/** One annotation of another tool, or of an export, as read. */
export interface ImportedClaim {
  /** File and line (from 1) that it stands on, for messages. */
  readonly file: string;
  readonly line: number;
  /** What tells it apart in the tool it comes from, and is the same when it is exported again. */
  readonly origin: string;
  /** How the format names the article. */
  readonly article: string;
  /** The text that the format counts in, where it comes along: without a byte-order mark. */
  readonly articleText: string | null;
  /** null: the article as a whole. */
  readonly passage: ImportedPassage | null;
  /** As the format names them. */
  readonly tags: readonly string[];
  readonly note: string;
  /** null where the format does not say. */
  readonly by: string | null;
  /** ISO 8601, UTC, whole seconds. */
  readonly at: string | null;
  readonly own: OwnRecord | null;
}

/** A tag as another tool describes it. */
export interface ImportedTag {
  /** As the claims of the same import name it. */
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  /** `#rrggbb`. */
  readonly color: string | null;
}

/** Something in an imported file that cannot be used. */
export interface ImportProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** What files of another tool hold. */
export interface Imported {
  readonly claims: readonly ImportedClaim[];
  readonly tags: readonly ImportedTag[];
  readonly problems: readonly ImportProblem[];
  readonly losses: readonly string[];
}

/** A text file to import: its name as given, with forward slashes, and its text without a byte-order mark. */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/** A file to import that is no text. */
export interface BinaryImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
