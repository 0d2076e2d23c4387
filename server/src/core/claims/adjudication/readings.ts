import { isCoding } from '../agreement/coding';
import { wordRange } from '../../anchoring/wordRange';
import type { Claim } from '../claim';
import { isOnArticle, optionalOf } from '../optionalKeys';
import type { Span } from '../../text/span';

/** A claim with where its passage stands now, as adjudication takes it in. */
export interface PlacedRecord {
  readonly claim: Claim;
  /** Whose folder it lies in; `gold` for what adjudication decided. */
  readonly annotator: string;
  /** UTF-16 code units; null where the passage was not found. */
  readonly span: Span | null;
}

/** What one annotator makes of a passage. */
export interface Reading {
  readonly claim: string;
  readonly rev: number;
  readonly annotator: string;
  /** Sorted; none: the annotator says that there is nothing to tag. */
  readonly tags: readonly string[];
  readonly note: string;
  readonly span: Span;
}

/** A reading with the words it is on, as indexes into those of the article; one on the article as a whole has none. */
export interface CountedReading extends Reading {
  readonly words: Span;
  readonly whole: boolean;
}

/** The tags in an order that does not depend on who set them. */
export const sortedTags = (tags: readonly string[]): readonly string[] => [...new Set(tags)].sort();

/**
 * The readings among an article's records: claims with tags and "nothing to tag". Answers and bare notes are talk about a
 * passage; an orphan has no passage to compare. Gold is the outcome, not a reading.
 * @param words of the article (`wordsOf`).
 */
export function readingsOf(records: readonly PlacedRecord[], words: readonly Span[], goldFolder: string): readonly CountedReading[] {
  return records.flatMap(({ claim, annotator, span }): CountedReading[] => {
    const says = claim.tags.length > 0 || optionalOf(claim).nothing === true;
    if (annotator === goldFolder || span === null || !isCoding(claim) || !says) return [];
    return [
      {
        claim: claim.id,
        rev: claim.rev,
        annotator,
        tags: sortedTags(claim.tags),
        note: claim.note,
        span,
        words: wordRange(words, span),
        whole: isOnArticle(claim),
      },
    ];
  });
}
