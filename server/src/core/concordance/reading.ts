import type { Paragraph, ReadArticle, Token } from '../text/article';
import { countWhile } from '../text/countWhile';
import { isApart } from '../text/readArticle';
import type { Span } from '../text/span';

/** A paragraph as it reads once damage is repaired, with the way back to the article. */
export interface Reading {
  readonly text: string;
  /** Where a stretch of the reading stands in the article: UTF-16 code units on both sides. */
  readonly spanOf: (stretch: Span) => Span;
}

/**
 * The repaired reading of one paragraph: words run together apart, contractions whole, apostrophes in words straight,
 * white space single.
 */
export function readingOf(article: ReadArticle, paragraph: Paragraph): Reading {
  const tokens = article.tokens.slice(paragraph.firstToken, paragraph.endToken);
  const starts: number[] = [];
  let text = '';
  let previous: Token | undefined;
  for (const token of tokens) {
    if (previous !== undefined && isApart(previous, token)) text += ' ';
    starts.push(text.length);
    text += token.text;
    previous = token;
  }
  const tokenAt = (offset: number): number => Math.max(0, countWhile(starts, (start) => start <= offset) - 1);
  const spanOf = ({ start, end }: Span): Span => {
    const from = start < text.length ? tokenAt(start) : tokens.length;
    const first = tokens[from];
    const inside = start - (starts[from] ?? 0);
    // A stretch that begins on the space behind a word begins with the next word.
    const begin =
      first === undefined
        ? paragraph.end
        : inside < first.text.length
          ? place(first, inside, 'start')
          : (tokens[from + 1]?.start ?? paragraph.end);
    const to = tokenAt(Math.max(start, end - 1));
    const last = tokens[to];
    const stop = last === undefined ? begin : place(last, Math.min(end - (starts[to] ?? 0), last.text.length), 'end');
    return { start: begin, end: Math.max(begin, stop) };
  };
  return { text, spanOf };
}

/** An offset into a token's text, in the article; a token that was repaired inside counts as a whole. */
function place(token: Token, offset: number, side: 'start' | 'end'): number {
  if (token.end - token.start === token.text.length) return token.start + offset;
  return side === 'start' ? token.start : token.end;
}
