import type { Paragraph, Sentence, Token } from './article';
import type { Span } from './span';
import { abbreviations, wordsInLowerCase } from './data/abbreviations';

/**
 * Cuts one paragraph's tokens into sentences. A full stop between quotation marks does not end the narrator's sentence;
 * one right before the closing mark does where a new sentence follows the mark.
 * @param quoted outermost stretches with their marks that touch the paragraph, in order.
 */
export function splitSentences(paragraph: Paragraph, index: number, tokens: readonly Token[], quoted: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  const cut = (from: number, to: number): void => {
    const start = tokens[from]?.start;
    const end = tokens[to - 1]?.end;
    if (start !== undefined && end !== undefined) sentences.push({ start, end, paragraph: index, firstToken: from, endToken: to });
  };
  let first = paragraph.firstToken;
  let near = 0;
  for (let i = first; i < paragraph.endToken; i++) {
    if (!endsSentence(tokens, i)) continue;
    const stop = tokens[i]?.start ?? 0;
    while ((quoted[near]?.end ?? Infinity) <= stop) near++;
    let end = i + 1;
    while (end < paragraph.endToken && isTrailing(tokens, end, quoted[near])) end++;
    if (end === paragraph.endToken) break;
    if (!isWithin(quoted[near], tokens[end]) && startsSentence(tokens, i, end)) {
      cut(first, end);
      first = end;
    }
    i = end - 1;
  }
  cut(first, paragraph.endToken);
  return sentences;
}

const isWithin = (quoted: Span | undefined, token: Token | undefined): boolean =>
  quoted !== undefined && token !== undefined && quoted.start < token.start && token.start < quoted.end;

const stop = /^[.!?…]+$/;
const stops: ReadonlySet<number> = new Set([...'.!?…'].map((mark) => mark.charCodeAt(0)));

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  // Hardly a word ends with a stop.
  if (!stops.has(text.charCodeAt(text.length - 1))) return false;
  if (stop.test(text)) {
    const before = tokens[i - 1];
    return !(text === '.' && before?.end === tokens[i]?.start && /^\p{Lu}$/u.test(before?.text ?? ''));
  }
  return (
    text.length > 1 &&
    text.endsWith('.') &&
    (!abbreviations.has(text.toLowerCase()) || wordsInLowerCase.has(text)) &&
    !/^(?:\p{L}\.)+$/u.test(text)
  );
}

/** Closing marks and brackets right after a full stop belong to its sentence. */
function isTrailing(tokens: readonly Token[], i: number, quoted: Span | undefined): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (/^[)\]}.!?…]+$/.test(token.text)) return true;
  return (
    /^["'“”’»›]+$/.test(token.text) && (isWithin(quoted, token) || (token.start === tokens[i - 1]?.end && quoted?.start !== token.start))
  );
}

function startsSentence(tokens: readonly Token[], stop: number, next: number): boolean {
  const token = tokens[next];
  const before = tokens[next - 1];
  if (token === undefined || before === undefined) return false;
  if (tokens[stop]?.text === '…' || /^\.{2,}$/.test(tokens[stop]?.text ?? '')) return /^\p{Lu}/u.test(token.text) && token.pos !== 'PROPN';
  return /^[\p{Lu}\p{N}“‘«„"'([$€£-]/u.test(token.text);
}
