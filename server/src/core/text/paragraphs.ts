import type { ParagraphRole } from './article';
import { isSpace } from './letters';
import type { Span } from './span';
import type { Stretch } from './stretch';
import { KeptStretches } from './stretch';

/** A stretch between line ends and what it is in the make-up of the page. */
export interface Block extends Span {
  readonly role: ParagraphRole;
  /** Its text. */
  readonly stretch: Stretch;
}

/** So many paragraphs at the top may be headlines by their length alone. */
const headlinesAmong = 3;

/**
 * Cuts a text into paragraphs: the stretches between line ends, without white space at their edges; in a text that is
 * wrapped by hand at a column, the stretches between blank lines.
 * @param kept the stretches of the article's last version.
 */
export function splitParagraphs(text: string, kept = new KeptStretches()): Block[] {
  const spans = isHandWrapped(text) ? stretchesBetween(text, /\r?\n[^\S\n]*\r?\n\s*/g) : lines(text);
  const own = kept.turn(text, spans);
  const blocks: Block[] = [];
  let listed = false;
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as Span;
    const stretch = own[index] as Stretch;
    const role = stretch.role(index < headlinesAmong, listed);
    if (stretch.opensList) listed = true;
    else if (role === 'body' && stretch.line.length > 160) listed = false;
    blocks.push({ start, end, role, stretch });
  }
  return blocks;
}

const otherLineEnds = ['\r', '\u2028', '\u2029'];

/** The stretches between line ends: of a long article at every keystroke, so that line feeds alone are searched where there is nothing else. */
function lines(text: string): Span[] {
  if (otherLineEnds.some((end) => text.includes(end))) return stretchesBetween(text, /[\n\r\u2028\u2029]/g);
  const spans: Span[] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    add(spans, text, from, at);
    from = at + 1;
  }
  add(spans, text, from, text.length);
  return spans;
}

function stretchesBetween(text: string, gap: RegExp): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(gap)) {
    add(spans, text, at, match.index);
    at = match.index + match[0].length;
  }
  add(spans, text, at, text.length);
  return spans;
}

/** Adds a stretch without white space at its edges; none where there is nothing else. */
function add(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (end > start) spans.push({ start, end });
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
