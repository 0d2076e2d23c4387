import type { ReadArticle, Token } from '../text/article';
import type { ParagraphReading } from '../text/keptReading';
import { tokensUpTo } from '../text/keptReading';
import type { QuotedStretch } from '../text/pairMarks';
import { firstTokenFrom } from '../text/readArticle';
import type { Span } from '../text/span';
import { kindOf } from './kind';
import type { Quotation, QuotationKind } from './quotation';

/**
 * Finds an article's quotations: what stands between its quotation marks, repaired where marks are missing, doubled or
 * wrong for their place.
 * @param readings the article's paragraphs by themselves, where they are kept: what lies within one that reads as before is not looked at again.
 * @returns quotations in order of their start, outer before inner.
 */
export function findQuotations(read: ReadArticle, readings?: readonly ParagraphReading[]): Quotation[] {
  const around: number[] = [];
  return read.quoted.map((stretch) => {
    const { start, end, outer, paragraph, continues, defects } = stretch;
    while (around.length > 0 && (around.at(-1) ?? 0) <= outer.start) around.pop();
    const level = around.length;
    around.push(outer.end);
    const within = read.paragraphs[paragraph];
    const reading = readings?.[paragraph];
    const kind =
      reading !== undefined && within !== undefined && outer.end <= within.end
        ? keptKind(reading, stretch, within.start)
        : kindIn(read.text, tokensUpTo(read, readings, paragraph, outer.end), stretch, (within?.endToken ?? 0) - (within?.firstToken ?? 0));
    return { start, end, outer, kind, level, paragraph, continues, defects };
  });
}

/** The kind of a stretch of a paragraph, by offsets from the paragraph's start. */
interface KnownKind extends Span {
  readonly outer: Span;
  readonly kind: QuotationKind;
}

const kinds = new WeakMap<ParagraphReading, KnownKind[]>();

function keptKind(reading: ParagraphReading, { start, end, outer }: QuotedStretch, by: number): QuotationKind {
  let known = kinds.get(reading);
  if (known === undefined) kinds.set(reading, (known = []));
  for (const one of known)
    if (one.start + by === start && one.end + by === end && one.outer.start + by === outer.start && one.outer.end + by === outer.end)
      return one.kind;
  const local = { start: start - by, end: end - by, outer: { start: outer.start - by, end: outer.end - by } };
  const kind = kindIn(reading.stretch.text, reading.tokens, local, reading.tokens.length);
  known.push({ ...local, kind });
  return kind;
}

/** @param tokens from the start of the paragraph where it starts. @param endToken behind the paragraph's last. */
function kindIn(
  text: string,
  tokens: readonly Token[],
  { start, end, outer }: Span & { readonly outer: Span },
  endToken: number,
): QuotationKind {
  const first = firstTokenFrom(tokens, start);
  const last = firstTokenFrom(tokens, end - 1);
  const ahead = firstTokenFrom(tokens, Math.max(0, outer.start - 1));
  const behind = firstTokenFrom(tokens, outer.end);
  return kindOf({
    text,
    start,
    end,
    tokens: tokens.slice(first, last + 1),
    before: tokenBefore(tokens, outer.start, ahead),
    after: behind < endToken ? tokens[behind] : undefined,
  });
}

function tokenBefore(tokens: readonly Token[], offset: number, near: number): Token | undefined {
  for (let i = Math.min(near, tokens.length - 1); i >= 0; i--) {
    const token = tokens[i];
    if (token !== undefined && token.end <= offset) return token;
  }
  return undefined;
}
