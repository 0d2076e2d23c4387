// Statements as lists and as a table, on what is known so far.
import type { Position, Range } from 'vscode-languageserver-types';
import type { ComparisonQuery } from '../core/comparison/comparison';
import type { StatementFilter } from '../core/statements/filter';
import type { ConflictKind } from '../core/statements/statement';
import type { WordingPlace } from './decisionProtocol';

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
export interface WordingsQuery {
  readonly uri: string;
  readonly member?: string;
  readonly range?: Range;
}
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
export interface NextWordingParams {
  readonly uri: string;
  readonly position: Position;
  readonly step: 1 | -1;
}

/** ComparisonParams -> Comparison | null where it was cancelled: statements down, sources across. */
export const GetComparison = 'crossquote/comparison';
/** What to compare of the folder that `uri` names or holds an article of; `place`: the statement that stands there is to be in the slice. */
export interface ComparisonParams extends Omit<ComparisonQuery, 'show'> {
  readonly uri: string;
  readonly place?: { readonly uri: string; readonly range: Range };
}
