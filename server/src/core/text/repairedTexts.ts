import type { ReadArticle } from './article';
import { countWhile } from './countWhile';
import type { ParagraphReading } from './keptReading';
import { tokensUpTo } from './keptReading';
import { repairedText } from './readArticle';
import type { Span } from './span';

/** More than any text has code units. */
const LONGEST = 2 ** 26;
/** By start and end in one. */
const kept = new WeakMap<ParagraphReading, Map<number, string>>();

/**
 * Stretches of an article as they read once repaired: `repairedText` for many.
 * @param readings the article's paragraphs by themselves, where they are kept: what lies within one that reads as before is not put together again.
 */
export function repairedTexts(read: ReadArticle, spans: readonly Span[], readings?: readonly ParagraphReading[]): string[] {
  const { paragraphs } = read;
  return spans.map((span) => {
    const number = countWhile(paragraphs, ({ end }) => end <= span.start);
    const { start = 0, end = 0 } = paragraphs[number] ?? {};
    const reading = readings?.[number];
    if (reading === undefined || span.start < start) return repairedText(read, span);
    return span.end > end ? repairedText({ text: read.text, tokens: tokensUpTo(read, readings, number, span.end) }, span) : within(reading, { start: span.start - start, end: span.end - start });
  });
}

function within(reading: ParagraphReading, span: Span): string {
  let known = kept.get(reading);
  if (known === undefined) kept.set(reading, (known = new Map<number, string>()));
  const key = span.start * LONGEST + span.end;
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = repairedText({ text: reading.stretch.text, tokens: reading.tokens }, span)));
  return text;
}
