import type { MarkDefect } from '../text/pairMarks';
import type { Span } from '../text/span';

export type { MarkDefect };

/** Whole clauses that somebody said; a fragment inside the narrator's sentence; marks that report nobody's words. */
export type QuotationKind = 'direct' | 'mixed' | 'scare';

/** A stretch in quotation marks. The span itself is what stands between the marks. */
export interface Quotation extends Span {
  /** The stretch with its marks, where they stand. */
  readonly outer: Span;
  /** As far as form alone tells (length, capital, clause, comma before the mark); attribution has the last word. */
  readonly kind: QuotationKind;
  /** 0 for a quotation in the narrator's text, 1 for one within a quotation, and so on. */
  readonly level: number;
  /** Index of the paragraph in which it starts. */
  readonly paragraph: number;
  /** True where the quotation goes on in the next paragraph, which opens anew. */
  readonly continues: boolean;
  readonly defects: readonly MarkDefect[];
}
