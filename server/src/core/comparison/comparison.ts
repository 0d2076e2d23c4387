// Statements down, sources across: what the compare page, its exports and the report show. Plain values that can be sent.
import type { Range } from 'vscode-languageserver-types';
import type { AttributionType } from '../attribution/attribution';
import type { Segment } from '../features/markedWording';
import type { Verdict } from '../statements/decisions/verdict';
import type { ConflictKind, DifferenceKind, MatchKind } from '../statements/statement';
import type { StatementFilter } from '../statements/filter';

/** What to compare, and which part of it. */
export interface ComparisonQuery {
  readonly filter: StatementFilter;
  /** URI of the article whose wordings the others are marked against; null, and where it lacks a statement: the fullest. */
  readonly reference: string | null;
  /** The slice of what the filter lets through: from this one on, counted from 0. */
  readonly first: number;
  /** How many at the most; null: all. */
  readonly count: number | null;
  /** Id of an attribution that has to be in the slice: `first` gives way to it, and the filter where it leaves it out. */
  readonly show?: string;
  /** How sources stand beside each other; left out: as many as they are. */
  readonly layout?: Layout;
}

/** `columns`: one for each source, which many sources make wider than the window; `cards`: those that have a statement stand in its row, in as many lines as they need. */
export type Layout = 'columns' | 'cards';

/** An article as a column of the comparison. */
export interface ComparedSource {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
}

/** A researcher's claim on a wording. */
export interface ComparedClaim {
  /** What the tags are called, or their ids where the codebook does not know them. */
  readonly tags: readonly string[];
  readonly note: string;
  readonly by: string;
}

/** What researchers decided on a wording and another one, as its cell shows it. */
export interface ComparedDecision {
  readonly verdict: Verdict;
  /** "confirmed", "joined", "rejected", "kept apart", "disputed"; empty where there are notes alone. */
  readonly what: string;
  /** Who decided so, each once; of a dispute nobody. */
  readonly by: readonly string[];
  /** Who decided otherwise: "different by bob". */
  readonly otherwise: readonly string[];
  /** "ann: the same press conference". */
  readonly notes: readonly string[];
  /** The other wording; null where it is the reference of the same row. */
  readonly other: { readonly source: string; readonly line: number; readonly words: string } | null;
  /** The decision of whoever looks, which they can take back; null where they made none. */
  readonly own: { readonly file: string; readonly id: string } | null;
}

/** A material difference in words: "12,000 instead of 1,200", "leaves out “if it rains”". */
export interface MaterialNote {
  readonly kind: DifferenceKind;
  readonly text: string;
}

/** One stretch of an article that words the statement. */
export interface ComparedWording {
  /** The attribution's id. */
  readonly id: string;
  readonly range: Range;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly type: AttributionType;
  /** Who said it, as written; null where nobody is named. */
  readonly mention: string | null;
  /** The wording that the others are marked against. */
  readonly reference: boolean;
  /** How sure it is that it words what the reference does; null where only other wordings link the two. */
  readonly match: MatchKind | null;
  /** The wording, cut at what the reference has otherwise. */
  readonly segments: readonly Segment[];
  /** What a reader must not miss: the material differences by kind, in words. */
  readonly notes: readonly MaterialNote[];
  readonly claims: readonly ComparedClaim[];
  /** On it and other wordings; of those on it and the reference, the reference has none. */
  readonly decisions: readonly ComparedDecision[];
}

/** What one article makes of a statement. */
export interface ComparedCell {
  /** The article's URI. */
  readonly article: string;
  /** In text order; of those that lie within each other, the widest alone. */
  readonly wordings: readonly ComparedWording[];
  /** What the reference says and none of the wordings does. */
  readonly missing: readonly string[];
}

export interface ComparedConflict {
  readonly kind: ConflictKind;
  /** What each side says, and the names of the sources that say so. */
  readonly sides: readonly { readonly value: string; readonly sources: readonly string[] }[];
}

export interface ComparedStatement {
  readonly id: string;
  /** From 1, among what the filter lets through. */
  readonly number: number;
  /** The fullest wording. */
  readonly label: string;
  /** Canonical name; null where nobody is named, or where articles disagree. */
  readonly speaker: string | null;
  readonly conflicts: readonly ComparedConflict[];
  /** Of the articles that have it, by path. */
  readonly cells: readonly ComparedCell[];
}

export interface Comparison {
  /** What was asked, with `first` and `filter` as they were used. */
  readonly query: ComparisonQuery;
  /** Id of the wording that was to be shown, or that holds it; null where none was asked for, or it is in no statement. */
  readonly shown: string | null;
  /** How many statements the filter lets through. */
  readonly total: number;
  /** How many articles are known. */
  readonly articles: number;
  /** The slice, speaker by speaker: those with most statements first. */
  readonly statements: readonly ComparedStatement[];
  /** Articles that have any of the statements which the filter lets through, by path. */
  readonly sources: readonly ComparedSource[];
  /** Articles to choose from. */
  readonly choices: readonly ComparedSource[];
  /** Who can be chosen, with how many statements the rest of the filter lets through; `''` for nobody named. */
  readonly speakers: readonly { readonly name: string; readonly statements: number }[];
  /** How many statements in conflict the rest of the filter lets through. */
  readonly inConflict: number;
}
