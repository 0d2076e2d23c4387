import type { ParagraphRole } from './article';
import type { Span } from './span';
import { caption, furniture, linkList } from './data/furniture';

/** A stretch between line ends and what it is in the make-up of the page. */
export interface Block extends Span {
  readonly role: ParagraphRole;
}

/**
 * Cuts a text into paragraphs: the stretches between line ends, without white space at their edges; in a text that is
 * wrapped by hand at a column, the stretches between blank lines.
 */
export function splitParagraphs(text: string): Block[] {
  const spans = isHandWrapped(text) ? stretches(text, /\r?\n[^\S\n]*\r?\n\s*/g) : stretches(text, /[\r\n\u2028\u2029]+/g);
  const blocks: Block[] = [];
  let listed = false;
  for (const [index, span] of spans.entries()) {
    // Asterisks where words stood say nothing of how long the line is.
    const line = text.slice(span.start, span.end).replace(/\*{2,}/g, '');
    const role = roleOf(line, index, listed);
    if (linkList.test(line)) listed = true;
    else if (role === 'body' && line.length > 160) listed = false;
    blocks.push({ ...span, role });
  }
  return blocks;
}

function stretches(text: string, gap: RegExp): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end > start) spans.push({ start, end });
  };
  let at = 0;
  for (const match of text.matchAll(gap)) {
    add(at, match.index);
    at = match.index + match[0].length;
  }
  add(at, text.length);
  return spans;
}

/** Whether most lines break in the middle of a sentence at much the same width, as in mail and wire copy. */
function isHandWrapped(text: string): boolean {
  let wrapped = 0;
  let ends = 0;
  let blank = 0;
  for (let from = 0, to = text.indexOf('\n'); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
    const next = text.charAt(to + 1);
    const width = to - from;
    if (width < 2) blank++;
    else if (next !== '\n' && next !== '\r' && next !== '') {
      ends++;
      if (width > 40 && width < 110 && /\p{Ll}/u.test(next)) wrapped++;
    }
  }
  return blank > 0 && ends >= 6 && wrapped > 0.4 * ends;
}

const closed = /[.!?…:;,]["”’»)\]]*$/;

function roleOf(line: string, index: number, listed: boolean): ParagraphRole {
  const short = line.length <= 160;
  if (line.length < 240 && furniture.some((pattern) => pattern.test(line))) return 'furniture';
  if (line.length < 300 && caption.some((pattern) => pattern.test(line))) return 'caption';
  if (listed && short && !closed.test(line)) return 'furniture';
  if (/^["“‘«]/.test(line) || closed.test(line)) return 'body';
  if (short && index < 3) return 'headline';
  return line.length <= 90 && (isTitleCase(line) || !/[“”"‘«»]/.test(line)) ? 'headline' : 'body';
}

function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.7 * words.length;
}
