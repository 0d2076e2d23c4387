import { unlessAsWritten } from '../interned';
import type { ReadArticle } from './article';
import type { ParagraphReading } from './keptReading';
import { tokensUpTo } from './keptReading';
import { repairedText } from './readArticle';
import type { Span } from './span';

/** A stretch of a paragraph, by offsets from the paragraph's start, and how it reads. */
interface Reads extends Span {
  readonly as: string | null;
}

const kept = new WeakMap<ParagraphReading, Reads[]>();

/**
 * Stretches of an article as they read once repaired: `repairedText` for many.
 * @param spans best in text order.
 * @param readings the article's paragraphs by themselves, where they are kept: what lies within one that reads as before is not put together again.
 * @returns null for each that reads as it is written.
 */
export function repairedTexts(read: ReadArticle, spans: readonly Span[], readings?: readonly ParagraphReading[]): (string | null)[] {
  const { paragraphs, text } = read;
  let number = 0;
  const endOf = (paragraph: number): number => paragraphs[paragraph]?.end ?? Infinity;
  return spans.map((span) => {
    while (number > 0 && endOf(number - 1) > span.start) number--;
    while (endOf(number) <= span.start) number++;
    const { start = 0, end = 0 } = paragraphs[number] ?? {};
    const reading = readings?.[number];
    if (reading !== undefined && start <= span.start && span.end <= end) return within(reading, span.start - start, span.end - start);
    const tokens = reading === undefined || span.start < start ? read.tokens : tokensUpTo(read, readings, number, span.end);
    return unlessAsWritten(text, span, repairedText({ text, tokens }, span));
  });
}

function within(reading: ParagraphReading, start: number, end: number): string | null {
  let known = kept.get(reading);
  if (known === undefined) kept.set(reading, (known = []));
  for (const one of known) if (one.start === start && one.end === end) return one.as;
  const {
    stretch: { text },
    tokens,
  } = reading;
  const as = unlessAsWritten(text, { start, end }, repairedText({ text, tokens }, { start, end }));
  known.push({ start, end, as });
  return as;
}
