import type { Description } from '../../anchoring/describe';
import type { FiledRecord } from '../../annotationFiles/recordFormat';

/** One of the two passages that a decision is on, anchored as a claim's passage is. */
export interface DecidedPassage extends Description {
  /** The article's path from the folder that is open, with forward slashes. */
  readonly article: string;
  /** Git blob id of the article's bytes as decided. */
  readonly blob: string;
}

/** `same`: both report one statement; `different`: they do not; `note`: a remark on the pair that decides nothing. */
export const decisionKinds = ['same', 'different', 'note'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What a researcher decided on two wordings, as one line of `annotations/<annotator>/links.jsonl` holds it. */
export interface Decision extends FiledRecord {
  readonly kind: DecisionKind;
  /** The passage that comes first by its article's path, then by its place. */
  readonly a: DecidedPassage;
  readonly b: DecidedPassage;
  readonly note: string;
  /** The annotator. */
  readonly by: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly at: string;
}
