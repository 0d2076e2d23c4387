import type { Span } from '../../text/span';
import type { Anchor, AnchorState } from '../../anchoring/anchors';
import type { Claim } from '../claim';

/** A claim with where it is kept and where its passage stands now. */
export interface LocatedClaim {
  readonly claim: Claim;
  /** URI of the annotation file. */
  readonly file: string;
  /** The record's line there, counted from 0. */
  readonly line: number;
  /** URI of the article. */
  readonly article: string;
  readonly articlePath: string;
  /** Whose folder it lies in; `gold` for adjudicated claims. */
  readonly annotator: string;
  readonly state: AnchorState;
  /** UTF-16 code units into the article's text; null for an orphan. */
  readonly span: Span | null;
  readonly anchor: Anchor;
}
