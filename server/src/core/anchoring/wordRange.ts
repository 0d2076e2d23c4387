import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';

/** The words of an article, each from its first to behind its last code unit. Marks and white space belong to none. */
export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/**
 * The words that a passage touches, as indexes into them, half open. Two passages that differ in marks or white space alone
 * have the same words.
 */
export function wordRange(words: readonly Span[], { start, end }: Span): Span {
  const first = countWhile(words, (word) => word.end <= start);
  const behind = countWhile(words, (word) => word.start < end);
  return { start: first, end: Math.max(first, behind) };
}
