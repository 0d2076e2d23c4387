import type { Article, Paragraph, ReadArticle, Sentence, Token } from './article';
import { countWhile } from './countWhile';
import type { Span } from './span';
import type { QuotedStretch } from './pairMarks';
import { pairMarks } from './pairMarks';
import type { Block } from './paragraphs';
import { splitParagraphs } from './paragraphs';
import type { KeptReading, ParagraphReading } from './keptReading';
import { movedAlike, movedTokens, moveTokens } from './keptReading';
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
  const blocks = splitParagraphs(text, kept?.stretches);
  const turned = kept?.turn(
    text,
    blocks.map(({ stretch }) => stretch),
  );
  const joins = turned?.joins ?? findJoins(text).joins;
  const paragraphs: Paragraph[] = [];
  const readings: ParagraphReading[] = [];
  const quoted = pairMarks(blocks);
  const quotedIn = outermost(quoted);
  let tokenCount = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const reading = readParagraph(block, quotedIn(block), joins, turned?.known(index));
    const { start, end, role } = block;
    paragraphs.push({ start, end, role, firstToken: tokenCount, endToken: (tokenCount += reading.tokens.length) });
    readings.push(reading);
  }
  kept?.keep(readings);
  // After an edit hardly anybody asks for all words of the article: they are put together when somebody does.
  let tokens: readonly Token[] | undefined;
  let sentences: readonly Sentence[] | undefined;
  return {
    ...article,
    paragraphs,
    quoted,
    get tokens() {
      return (tokens ??= allTokens(readings, paragraphs, kept !== undefined));
    },
    get sentences() {
      return (sentences ??= allSentences(readings, paragraphs));
    },
  };
}

/** @param shared whether somebody else has the readings' tokens. */
function allTokens(readings: readonly ParagraphReading[], paragraphs: readonly Paragraph[], shared: boolean): Token[] {
  const all: Token[] = [];
  for (let n = 0; n < readings.length; n++) {
    const { tokens } = readings[n] as ParagraphReading;
    const { start } = paragraphs[n] as Paragraph;
    for (const token of shared ? movedTokens(tokens, start) : moveTokens(tokens, start)) all.push(token);
  }
  return all;
}

function allSentences(readings: readonly ParagraphReading[], paragraphs: readonly Paragraph[]): Sentence[] {
  const all: Sentence[] = [];
  for (let index = 0; index < readings.length; index++) {
    const { start: by, firstToken: from } = paragraphs[index] as Paragraph;
    for (const { start, end, firstToken, endToken } of (readings[index] as ParagraphReading).sentences)
      all.push({ start: start + by, end: end + by, paragraph: index, firstToken: firstToken + from, endToken: endToken + from });
  }
  return all;
}

/** @param quoted in the article. @param known the same text as read before. */
function readParagraph(
  { start, role, stretch }: Block,
  quoted: readonly Span[],
  joins: Joins,
  known: ParagraphReading | undefined,
): ParagraphReading {
  if (known !== undefined && movedAlike(known.quoted, quoted, start)) return known;
  const tokens = known?.tokens ?? tokensOf(stretch.text, joins);
  const own = quoted.map((span) => ({ start: span.start - start, end: span.end - start }));
  const sentences = splitSentences({ start: 0, end: stretch.text.length, role, firstToken: 0, endToken: tokens.length }, 0, tokens, own);
  return { stretch, tokens, quoted: own, sentences };
}

function tokensOf(text: string, joins: Joins): Token[] {
  const view = repair(text, 0, text.length, joins);
  const back = backMapper(view);
  const words = tagWords(view.text);
  if (view.edits.length > 0)
    for (const word of words) {
      word.start = back(word.start, 'start');
      word.end = back(word.end, 'end');
    }
  return words;
}

/** Makes a function that gives, paragraph after paragraph, the outermost quoted stretches that touch it, with marks. */
function outermost(quoted: readonly QuotedStretch[]): (paragraph: Span) => readonly Span[] {
  const outer: Span[] = [];
  for (const stretch of quoted) if (stretch.outer.start >= (outer.at(-1)?.end ?? 0)) outer.push(stretch.outer);
  let first = 0;
  let next = 0;
  return (paragraph) => {
    while (next < outer.length && (outer[next] as Span).start < paragraph.end) next++;
    while (first < next && (outer[first] as Span).end <= paragraph.start) first++;
    return first === next ? none : outer.slice(first, next);
  };
}

const none: readonly Span[] = [];

/**
 * A stretch of the article as it reads once repaired: words run together apart, contractions whole, white space single,
 * the article's own marks kept.
 */
export function repairedText(read: Pick<ReadArticle, 'text' | 'tokens'>, span: Span): string {
  const { tokens } = read;
  let at = firstTokenFrom(tokens, span.start);
  let out = '';
  let previous: Token | undefined;
  for (let token = tokens[at]; token !== undefined && token.start < span.end; token = tokens[++at]) {
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
