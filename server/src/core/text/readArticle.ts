import type { Article, Paragraph, ReadArticle, Sentence, Token } from './article';
import { countWhile } from './countWhile';
import type { Span } from './span';
import type { QuotedStretch } from './pairMarks';
import { pairMarks } from './pairMarks';
import type { Block } from './paragraphs';
import { splitParagraphs } from './paragraphs';
import type { KeptReading, ParagraphReading } from './keptReading';
import { movedAlike, movedTokens } from './keptReading';
import type { Joins } from './joins';
import { findJoins } from './joins';
import { backMapper, repair } from './repair';
import { splitSentences } from './sentences';
import { tagWords } from './tagger';

/**
 * Reads an article into paragraphs, sentences and tokens. Offsets are code units into the article's own text, which is
 * never changed: damage (words run together, stray spaces in contractions, asterisks) is repaired in a view that maps
 * back, so a token's `text` may differ from what stands at its span.
 * @param kept what is kept of the article's last reading, brought up to this one: an edit reads only its own paragraph anew.
 */
export function readArticle(article: Article, kept?: KeptReading): ReadArticle {
  const { text } = article;
  const joins = findJoins(text);
  const known = kept?.under(joins);
  const tokens: Token[] = [];
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const readings: ParagraphReading[] = [];
  const blocks = splitParagraphs(text);
  const quoted = pairMarks(text, blocks);
  const quotedIn = outermost(quoted);
  for (const block of blocks) {
    const stretch = text.slice(block.start, block.end);
    const reading = readParagraph(text, block, quotedIn(block), joins, stretch, known?.(stretch));
    const firstToken = tokens.length;
    for (const token of reading.tokens) tokens.push(token);
    for (const { start, end, firstToken: from, endToken: to } of reading.sentences) {
      sentences.push({ start, end, paragraph: paragraphs.length, firstToken: firstToken + from, endToken: firstToken + to });
    }
    paragraphs.push({ ...block, firstToken, endToken: tokens.length });
    readings.push(reading);
  }
  kept?.keep(joins, readings);
  return { ...article, paragraphs, sentences, tokens, quoted };
}

/** @param known the same text as read before. */
function readParagraph(text: string, block: Block, quoted: readonly Span[], joins: Joins, stretch: string, known: ParagraphReading | undefined): ParagraphReading {
  const { start } = block;
  const by = known === undefined ? 0 : start - known.start;
  const tokens = known === undefined ? tokensOf(text, block, joins) : movedTokens(known.tokens, by);
  if (known !== undefined && movedAlike(known.quoted, quoted, by)) {
    if (by === 0) return known;
    const sentences = known.sentences.map((sentence) => ({ ...sentence, start: sentence.start + by, end: sentence.end + by }));
    return { text: stretch, start, wording: known.wording, tokens, quoted, sentences };
  }
  const sentences = splitSentences({ ...block, firstToken: 0, endToken: tokens.length }, 0, tokens, quoted);
  return { text: stretch, start, wording: {}, tokens, quoted, sentences };
}

function tokensOf(text: string, { start, end }: Span, joins: Joins): Token[] {
  const view = repair(text, start, end, joins);
  const back = backMapper(view);
  return tagWords(view.text).map(({ start: from, end: to, text: word, lower, lemma, pos }) => ({
    start: back(from, 'start'), end: back(to, 'end'), text: word, lower, lemma, pos,
  }));
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
export function isApart(left: Token, right: Token): boolean {
  if (left.end < right.start) return true;
  if (/[\p{L}\p{N},:;]$/u.test(left.text) && /^[“‘]/.test(right.text)) return true;
  if (/^[,:;.!?]$/.test(left.text) && /^\p{L}/u.test(right.text)) return true;
  const wordy = /[\p{L}\p{N}]$/u.test(left.text) && /^[\p{L}\p{N}]/u.test(right.text);
  return wordy && !/^(?:n't|'\p{L}+)$/iu.test(right.text) && !/n't$/i.test(left.text + right.text);
}

/** Index of the first token that ends after `offset`. */
export function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  return countWhile(tokens, ({ end }) => end <= offset);
}
