/**
 * A passage that a researcher tagged, as one line of `annotations/<annotator>/<article path>.jsonl` holds it.
 * Offsets are those of the article as it was when a person last confirmed the passage; they are never rewritten
 * because text moved.
 */
export interface Claim {
  /** A ULID. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** Git blob id of the article's bytes as tagged. */
  readonly blob: string;
  readonly note: string;
  /** The annotator. */
  readonly by: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly at: string;
  /** Counts the changes a person made to this claim, from 1. */
  readonly rev: number;
  /** The codebook's revision it was tagged under. */
  readonly codebook: number;
  /** Keys of later versions, kept as they are, in the order they stood in. */
  readonly unknown: Readonly<Record<string, unknown>>;
}
