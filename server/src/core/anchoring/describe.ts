import type { Span } from '../text/span';

/** How many UTF-16 code units of context a claim keeps on each side: as many as Hypothesis does. */
export const contextLength = 32;

/** What a claim records of its passage. */
export interface Description extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Describes a passage so that it can be found again.
 * @param text the article's text without a byte-order mark.
 * @param span clamped to the text, and widened where it would split a surrogate pair.
 */
export function describe(text: string, span: Span): Description {
  const clamp = (offset: number): number => Math.min(Math.max(0, offset), text.length);
  const start = splitsPair(text, clamp(span.start)) ? clamp(span.start) - 1 : clamp(span.start);
  const wanted = Math.max(start, clamp(span.end));
  const end = splitsPair(text, wanted) ? wanted + 1 : wanted;
  const before = Math.max(0, start - contextLength);
  const after = Math.min(text.length, end + contextLength);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
    start,
    end,
  };
}

/** Whether an offset lies between the halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
