import type { Quotation } from '../quotations/quotation';
import type { ParagraphRole, PartOfSpeech, ReadArticle } from '../text/article';
import type { Span } from '../text/span';

/** A word of the narrator, or a whole quotation standing in the narrator's sentence. */
export interface Item extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** The quotation that stands here; null for a word. */
  readonly quotation: Quotation | null;
}

/** A sentence as the narrator tells it: what people say in quotation marks is one item each. */
export interface Line {
  readonly items: readonly Item[];
  readonly paragraph: number;
  readonly role: ParagraphRole;
  /** Index among the article's lines. */
  readonly index: number;
}

const ENDS_SENTENCE = /[.?!…]["'”’»)\]]*\s*$/u;
const ENDS_QUESTION = /[?!]["'”’»)\]]*\s*$/u;
const SENTENCE_MARK: ReadonlySet<string> = new Set(['.', '?', '!', '…', '...', '!!', '?!']);

/** Whether an item starts as a sentence starts. */
const startsUpper = (item: Item): boolean => /^\p{Lu}/u.test(item.text.slice(0, 2));

/**
 * Cuts an article into the narrator's sentences.
 * @param quotations in text order; inner quotations (level above 0) belong to their outer one and give no item.
 * @param isCue whether a word may report speech; keeps `"Really?" Smith asked.` in one line.
 */
export function narratorLines(read: ReadArticle, quotations: readonly Quotation[], isCue: (word: Item) => boolean): Line[] {
  const lines: Line[] = [];
  const outer = quotations.filter((quotation) => quotation.level === 0);
  let nextQuotation = 0;
  let sentence = 0;
  for (const [number, paragraph] of read.paragraphs.entries()) {
    const items: Item[] = [];
    const sentenceOf: number[] = [];
    for (let t = paragraph.firstToken; t < paragraph.endToken; t++) {
      const token = read.tokens[t];
      if (token === undefined) continue;
      while (sentence + 1 < read.sentences.length && (read.sentences[sentence]?.endToken ?? 0) <= t) sentence++;
      const quotation = outer[nextQuotation];
      if (quotation !== undefined && token.end > quotation.outer.start) {
        const text = read.text.slice(quotation.start, quotation.end);
        items.push({ start: quotation.outer.start, end: quotation.outer.end, text, lower: '', lemma: '', pos: 'X', quotation });
        sentenceOf.push(sentence);
        nextQuotation++;
        while (t + 1 < paragraph.endToken && (read.tokens[t + 1]?.end ?? 0) <= quotation.outer.end) t++;
        while (sentence + 1 < read.sentences.length && (read.sentences[sentence]?.endToken ?? 0) <= t) sentence++;
        sentenceOf[sentenceOf.length - 1] = sentence;
        continue;
      }
      items.push({ start: token.start, end: token.end, text: token.text, lower: token.lower, lemma: token.lemma, pos: token.pos, quotation: null });
      sentenceOf.push(sentence);
    }
    while ((outer[nextQuotation]?.outer.start ?? Infinity) < paragraph.end) nextQuotation++;
    let from = 0;
    for (let i = 1; i <= items.length; i++) {
      if (i < items.length && !breaksBefore(items, i, sentenceOf[i - 1] !== sentenceOf[i], isCue)) continue;
      lines.push({ items: items.slice(from, i), paragraph: number, role: paragraph.role, index: lines.length });
      from = i;
    }
  }
  return lines;
}

function breaksBefore(items: readonly Item[], i: number, sentenceChanges: boolean, isCue: (word: Item) => boolean): boolean {
  const before = items[i - 1];
  const here = items[i];
  if (before === undefined || here === undefined) return false;
  if (before.quotation === null) {
    return sentenceChanges && (here.quotation !== null || !/^\p{Ll}/u.test(here.text) || SENTENCE_MARK.has(before.lower));
  }
  if (!ENDS_SENTENCE.test(before.text.slice(-8))) return sentenceChanges && !before.text.trimEnd().endsWith(',') && here.quotation === null && startsUpper(here);
  if (here.quotation !== null) return true;
  if (!startsUpper(here)) return false;
  return !(ENDS_QUESTION.test(before.text.slice(-8)) && attributionFollows(items, i, isCue));
}

/** Whether a short subject and a verb of saying close the sentence that starts at `i`: `"Really?" Ms. Smith asked.` */
function attributionFollows(items: readonly Item[], i: number, isCue: (word: Item) => boolean): boolean {
  for (let k = i; k < Math.min(items.length, i + 8); k++) {
    const item = items[k];
    if (item === undefined || item.quotation !== null) return false;
    if (SENTENCE_MARK.has(item.lower)) return false;
    if (isCue(item) && k > i) {
      const after = items[k + 1];
      return after === undefined || after.quotation !== null || SENTENCE_MARK.has(after.lower) || after.lower === ',' || after.pos === 'ADP';
    }
  }
  return false;
}
