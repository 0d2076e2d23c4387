import type { Article, Paragraph, ReadArticle, Sentence, Token } from './article';
import type { Span } from './span';
import type { QuotedStretch } from './pairMarks';
import { pairMarks } from './pairMarks';
import { splitParagraphs } from './paragraphs';
import { findJoins } from './joins';
import { backMapper, repair } from './repair';
import { splitSentences } from './sentences';
import { tagWords } from './tagger';

/**
 * Reads an article into paragraphs, sentences and tokens. Offsets are code units into the article's own text, which is
 * never changed: damage (words run together, stray spaces in contractions, asterisks) is repaired in a view that maps
 * back, so a token's `text` may differ from what stands at its span.
 */
export function readArticle(article: Article): ReadArticle {
  const { text } = article;
  const joins = findJoins(text);
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const blocks = splitParagraphs(text);
  const quoted = pairMarks(text, blocks);
  const quotedIn = outermost(quoted);
  for (const block of blocks) {
    const view = repair(text, block.start, block.end, joins);
    const back = backMapper(view);
    const firstToken = tokens.length;
    for (const { start, end, text: word, lower, lemma, pos } of tagWords(view.text)) {
      tokens.push({ start: back(start, 'start'), end: back(end, 'end'), text: word, lower, lemma, pos });
    }
    const paragraph = { ...block, firstToken, endToken: tokens.length };
    sentences.push(...splitSentences(paragraph, paragraphs.length, tokens, quotedIn(block)));
    paragraphs.push(paragraph);
  }
  return { ...article, paragraphs, sentences, tokens, quoted };
}

/** Makes a function that gives, paragraph after paragraph, the outermost quoted stretches that touch it, with marks. */
function outermost(quoted: readonly QuotedStretch[]): (paragraph: Span) => Span[] {
  let next = 0;
  let reached: Span | undefined;
  return (paragraph) => {
    const touching = reached !== undefined && reached.end > paragraph.start ? [reached] : [];
    for (let stretch = quoted[next]; stretch !== undefined && stretch.outer.start < paragraph.end; stretch = quoted[++next]) {
      if (reached !== undefined && stretch.outer.start < reached.end) continue;
      reached = stretch.outer;
      touching.push(reached);
    }
    return touching;
  };
}

/**
 * A stretch of the article as it reads once repaired: words run together apart, contractions whole, white space single,
 * the article's own marks kept.
 */
export function repairedText(read: ReadArticle, span: Span): string {
  let at = firstTokenFrom(read.tokens, span.start);
  let out = '';
  let previous: Token | undefined;
  for (let token = read.tokens[at]; token !== undefined && token.start < span.end; token = read.tokens[++at]) {
    if (previous !== undefined && isApart(previous, token)) out += ' ';
    const whole = token.start >= span.start && token.end <= span.end;
    out += whole ? token.text : read.text.slice(Math.max(token.start, span.start), Math.min(token.end, span.end));
    previous = token;
  }
  return out;
}

/** White space in the article itself, or two words or marks without it that the repaired view reads apart. */
function isApart(left: Token, right: Token): boolean {
  if (left.end < right.start) return true;
  if (/[\p{L}\p{N},:;]$/u.test(left.text) && /^[“‘]/.test(right.text)) return true;
  if (/^[,:;.!?]$/.test(left.text) && /^\p{L}/u.test(right.text)) return true;
  const wordy = /[\p{L}\p{N}]$/u.test(left.text) && /^[\p{L}\p{N}]/u.test(right.text);
  return wordy && !/^(?:n't|'\p{L}+)$/iu.test(right.text) && !/n't$/i.test(left.text + right.text);
}

/** Index of the first token that ends after `offset`. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
