import type { Paragraph, Sentence, Token } from './article';
import { abbreviations } from './data/abbreviations';

/**
 * Cuts one paragraph's tokens into sentences. A full stop between quotation marks does not end the narrator's sentence;
 * one right before the closing mark does where a new sentence follows the mark.
 */
export function splitSentences(paragraph: Paragraph, index: number, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const cut = (from: number, to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first && last) sentences.push({ start: first.start, end: last.end, paragraph: index, firstToken: from, endToken: to });
  };
  let first = paragraph.firstToken;
  const inside = quoted(paragraph, tokens);
  for (let i = first; i < paragraph.endToken; i++) {
    if (!endsSentence(tokens, i)) continue;
    let end = i + 1;
    while (end < paragraph.endToken && isTrailing(tokens, end, inside[end - paragraph.firstToken] ?? false)) end++;
    if (end === paragraph.endToken) break;
    if (inside[end - paragraph.firstToken] && inside[end - 1 - paragraph.firstToken] && !opens(tokens[end])) continue;
    if (startsSentence(tokens, i, end)) {
      cut(first, end);
      first = end;
    }
    i = end - 1;
  }
  cut(first, paragraph.endToken);
  return sentences;
}

const isOpening = /^[“‘«„‹]$/;
const isClosing = /^[”’»“›]$/;

function opens(token: Token | undefined): boolean {
  return token !== undefined && isOpening.test(token.text);
}

/** For each token of the paragraph: whether it stands between quotation marks that are closed within the paragraph. */
function quoted(paragraph: Paragraph, tokens: readonly Token[]): boolean[] {
  const inside = new Array<boolean>(paragraph.endToken - paragraph.firstToken).fill(false);
  let open = -1;
  for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
    const text = tokens[i]?.text ?? '';
    const straight = text === '"';
    if (open < 0 ? straight || /^[“«„]$/.test(text) : false) {
      open = i;
    } else if (open >= 0 && (straight || /^[”»]$/.test(text))) {
      inside.fill(true, open + 1 - paragraph.firstToken, i + 1 - paragraph.firstToken);
      open = -1;
    }
  }
  return inside;
}

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  if (/^(?:[.!?…]+|\.\.\.)$/.test(text)) {
    const before = tokens[i - 1];
    return !(text === '.' && before?.end === tokens[i]?.start && /^\p{Lu}$/u.test(before?.text ?? ''));
  }
  return text.length > 1 && text.endsWith('.') && !abbreviations.has(text.toLowerCase()) && !/^(?:\p{L}\.)+$/u.test(text);
}

/** Closing marks and brackets right after a full stop belong to its sentence. */
function isTrailing(tokens: readonly Token[], i: number, insideBefore: boolean): boolean {
  const text = tokens[i]?.text ?? '';
  if (/^[)\]}.!?…]+$/.test(text)) return true;
  if (text === '"' || text === "'") return insideBefore || tokens[i - 1]?.end === tokens[i]?.start;
  return isClosing.test(text) && !isOpening.test(text);
}

function startsSentence(tokens: readonly Token[], stop: number, next: number): boolean {
  const token = tokens[next];
  const before = tokens[next - 1];
  if (token === undefined || before === undefined) return false;
  if (tokens[stop]?.text === '…' || /^\.{2,}$/.test(tokens[stop]?.text ?? '')) return /^\p{Lu}/u.test(token.text) && token.pos !== 'PROPN';
  return /^[\p{Lu}\p{N}“‘«„"'([$€£-]/u.test(token.text);
}
