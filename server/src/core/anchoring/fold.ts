import type { Span } from '../text/span';

const quotes = /["'`´‘’‚‛“”„‟«»‹›ʼ〝〞＂＇]/g;
const dashes = /[‐‑‒–—―−]/g;
const spaces = /[^\S ]/g;

/**
 * A text with its quotation marks, dashes and white space made alike, code unit for code unit: every offset stays.
 */
export function foldText(text: string): string {
  return text.replace(quotes, "'").replace(dashes, '-').replace(spaces, ' ');
}

/** A word, a number or a mark, in folded text. */
export interface Word extends Span {
  readonly text: string;
}

const word = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words and marks of a text, in order; the text is folded first, offsets stay. */
export function wordsOf(text: string): Word[] {
  return Array.from(foldText(text).matchAll(word), ({ 0: found, index }) => ({ start: index, end: index + found.length, text: found }));
}

/** Whether two passages have the same words and marks, whatever the style of the marks and the white space. */
export function sameWords(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.length === right.length && left.every(({ text }, index) => text === right[index]?.text);
}
