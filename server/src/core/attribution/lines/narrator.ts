import type { Quotation } from '../../quotations/quotation';
import type { ParagraphRole, ReadArticle, Sentence, Token } from '../../text/article';
import type { ParagraphReading } from '../../text/keptReading';
import { movedTokens } from '../../text/keptReading';
import { Wording } from './wording';

/** A word of the narrator, or a whole quotation standing in the narrator's sentence. */
export interface Item extends Omit<Token, 'quotation'> {
  /** The quotation that stands here; null for a word. */
  readonly quotation: Quotation | null;
}

/** A sentence as the narrator tells it: what people say in quotation marks is one item each. */
export interface Line {
  readonly items: readonly Item[];
  /** Indices of the items that are quotations. */
  readonly quoted: readonly number[];
  readonly paragraph: number;
  readonly role: ParagraphRole;
  /** Index among the article's lines. */
  readonly index: number;
  /** What is kept of it. */
  readonly wording: Wording;
}

const ENDS_SENTENCE = /[.?!…]["'”’»)\]]*\s*$/u;
const SENTENCE_MARK: ReadonlySet<string> = new Set(['.', '?', '!', '…', '...', '!!', '?!']);

/** Whether an item starts as a sentence starts. */
const startsUpper = (item: Item): boolean => /^\p{Lu}/u.test(item.text.slice(0, 2));

const none: readonly Quotation[] = [];

/** The outermost quotations that start in each paragraph. */
export function outerByParagraph(read: ReadArticle, quotations: readonly Quotation[]): (readonly Quotation[])[] {
  const outer = quotations.filter(({ level }) => level === 0);
  let next = 0;
  return read.paragraphs.map(({ end }) => {
    const first = next;
    while (next < outer.length && (outer[next] as Quotation).outer.start < end) next++;
    return first === next ? none : outer.slice(first, next);
  });
}

/** A paragraph as its lines are made of it. */
export interface ParagraphWords {
  /** Its index in the article. */
  readonly number: number;
  readonly role: ParagraphRole;
  /** Text that holds the paragraph, as little as there is: what is cut from a text holds on to all of it. */
  readonly text: string;
  /** Where that text starts in the article. */
  readonly textFrom: number;
  /** Its lines have the very objects. */
  readonly tokens: readonly Token[];
  /** By index of its own tokens, half open. */
  readonly sentences: readonly Pick<Sentence, 'endToken'>[];
}

/** Makes a function that gives the words of a paragraph by its index. @param readings the paragraphs by themselves, where they are kept. */
export function paragraphWords(read: ReadArticle, readings?: readonly ParagraphReading[]): (number: number) => ParagraphWords {
  let bySentence: readonly (readonly Sentence[])[] | undefined;
  return (number) => {
    const { role = 'body', start = 0, firstToken = 0, endToken = 0 } = read.paragraphs[number] ?? {};
    const reading = readings?.[number];
    if (reading !== undefined)
      return {
        number,
        role,
        text: reading.stretch.text,
        textFrom: start,
        tokens: movedTokens(reading.tokens, start),
        sentences: reading.sentences,
      };
    bySentence ??= sentencesByParagraph(read);
    const sentences = (bySentence[number] ?? []).map((sentence) => ({ endToken: sentence.endToken - firstToken }));
    return { number, role, text: read.text, textFrom: 0, tokens: read.tokens.slice(firstToken, endToken), sentences };
  };
}

function sentencesByParagraph(read: ReadArticle): Sentence[][] {
  const sentences: Sentence[][] = read.paragraphs.map(() => []);
  for (const sentence of read.sentences) sentences[sentence.paragraph]?.push(sentence);
  return sentences;
}

/**
 * The narrator's sentences of one paragraph.
 * @param text the article's.
 * @param quotations the outermost ones that start in it.
 * @param opensAttribution whether what starts at an index says who said the quotation before it; keeps `"Really?" Smith asked.` in one line.
 * @param first index of its first line among the article's.
 */
export function paragraphLines(
  text: string,
  words: ParagraphWords,
  quotations: readonly Quotation[],
  opensAttribution: (items: readonly Item[], at: number) => boolean,
  first: number,
): Line[] {
  const { number, role, tokens, sentences } = words;
  const items: Item[] = [];
  const sentenceOf: number[] = [];
  let nextQuotation = 0;
  let sentence = 0;
  const reach = (t: number): void => {
    while (sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= t) sentence++;
  };
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t];
    if (token === undefined) continue;
    const quotation = quotations[nextQuotation];
    if (quotation !== undefined && token.end > quotation.outer.start) {
      items.push(quotationItem(text, words, quotation));
      nextQuotation++;
      while (t + 1 < tokens.length && (tokens[t + 1]?.end ?? 0) <= quotation.outer.end) t++;
    } else {
      items.push(token);
    }
    reach(t);
    sentenceOf.push(sentence);
  }
  const lines: Line[] = [];
  let from = 0;
  for (let i = 1; i <= items.length; i++) {
    if (i < items.length && !breaksBefore(items, i, sentenceOf[i - 1] !== sentenceOf[i], opensAttribution)) continue;
    const own = items.slice(from, i);
    const quoted: number[] = [];
    for (let n = 0; n < own.length; n++) if ((own[n] as Item).quotation !== null) quoted.push(n);
    lines.push({ items: own, quoted, paragraph: number, role, index: first + lines.length, wording: new Wording() });
    from = i;
  }
  return lines;
}

/** The item that stands for a quotation. */
function quotationItem(text: string, { text: near, textFrom }: ParagraphWords, quotation: Quotation): Item {
  const { start, end } = quotation.outer;
  const words =
    quotation.end <= textFrom + near.length
      ? near.slice(quotation.start - textFrom, quotation.end - textFrom)
      : text.slice(quotation.start, quotation.end);
  return { start, end, text: words, lower: '', lemma: '', pos: 'X', quotation };
}

function breaksBefore(
  items: readonly Item[],
  i: number,
  sentenceChanges: boolean,
  opensAttribution: (items: readonly Item[], at: number) => boolean,
): boolean {
  const before = items[i - 1];
  const here = items[i];
  if (before === undefined || here === undefined) return false;
  if (before.quotation === null) {
    return sentenceChanges && (here.quotation !== null || !/^\p{Ll}/u.test(here.text) || SENTENCE_MARK.has(before.lower));
  }
  if (!ENDS_SENTENCE.test(before.text.slice(-8)))
    return sentenceChanges && !before.text.trimEnd().endsWith(',') && here.quotation === null && startsUpper(here);
  if (here.quotation !== null) return true;
  if (!startsUpper(here)) return false;
  return !opensAttribution(items, i);
}
