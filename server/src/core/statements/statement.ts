import type { Span } from '../text/span';
import type { AttributionType } from '../attribution/attribution';

/** What matching needs to know of one attribution. */
export interface MatchInput {
  /** The attribution's id. */
  readonly id: string;
  /** The article's URI: members of one article never match each other. */
  readonly uri: string;
  readonly type: AttributionType;
  /** The content as it reads once damage is repaired. */
  readonly text: string;
  /** Canonical speaker's id, null where unknown: an unknown speaker passes every gate. */
  readonly speaker: string | null;
  /** Canonical name for display. */
  readonly speakerName: string | null;
  /** How likely content and speaker are right, 0 to 1; where left out, nothing is known against them. */
  readonly confidence?: number;
  /** Folded names for whose words these may be given too: the body that the speaker speaks for, either of two who spoke together. */
  readonly voices: readonly string[];
  /** The article's date as ISO 8601, where known. */
  readonly date: string | null;
  readonly group: string | null;
  /** Place in the article. */
  readonly span: Span;
}

export type MatchKind = 'same' | 'possible';

/** A link between two attributions of different articles. `a` < `b` in code-unit order of ids. */
export interface Match {
  readonly a: string;
  readonly b: string;
  readonly kind: MatchKind;
  /** 0 to 1. */
  readonly score: number;
}

/** What the wording of one member has that the other lacks. */
export type DifferenceKind = 'words' | 'number' | 'date' | 'negation' | 'condition' | 'hedge' | 'name';

/** A stretch of one wording against another; offsets count into the wording's text. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** True for all but `words`: a difference that changes what is said. */
  readonly material: boolean;
  /** The stretch in the first wording, or null where it lacks what the other has. */
  readonly a: Span | null;
  readonly b: Span | null;
}

export type ConflictKind = 'speaker' | 'number' | 'date' | 'negation' | 'condition';

/** Articles that disagree on who said it, or on a number, a date, a negation or a condition. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** The sides: what each says ("Vladimir Putin" / "Dmitry Peskov"; "1,200" / "12,000"), and the members that say so. */
  readonly sides: readonly { readonly value: string; readonly members: readonly string[] }[];
}

/** What one speaker said once, as one or more articles report it. */
export interface Statement {
  readonly id: string;
  /** The fullest wording. */
  readonly label: string;
  /** Canonical name, or null where unknown or in conflict. */
  readonly speaker: string | null;
  /** Attribution ids, in the order of their articles' paths and places. */
  readonly members: readonly string[];
  readonly conflicts: readonly Conflict[];
}
