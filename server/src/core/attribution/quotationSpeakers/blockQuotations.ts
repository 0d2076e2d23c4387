import type { ReadArticle } from '../../text/article';
import type { Span } from '../../text/span';
import type { Candidates } from './candidates';
import type { Cue } from '../cues/cue';
import type { Line } from '../lines/narrator';
import { wordSet } from '../../text/wordSet';

/** A paragraph without marks that the one before it introduces as somebody's words. */
export interface BlockQuotation {
  /** The paragraph's text. */
  readonly content: Span;
  /** The line that introduces it. */
  readonly line: Line;
  readonly cue: Cue;
}

/** Verbs that a colon and words at length follow: others open lists ("The rules say that a candidate must:"). */
const INTRODUCING = wordSet(`
  say write tweet post state read add tell explain respond reply announce declare continue conclude email text message ask answer
`);
/** What is shorter is a heading or an entry of a list. */
const LEAST_WORDS = 4;
const LIST_ENTRY = /^(?:[-–—•*·]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;
const MARKED = /["“”„«»]/u;

/**
 * Block quotations and posts that a verb of saying and a colon introduce and that stand in a paragraph of their own without
 * marks: `Bell wrote on Tuesday:` and then `The road will open in May.`
 */
export function findBlockQuotations(read: ReadArticle, { lines, cues }: Candidates): BlockQuotation[] {
  const found: BlockQuotation[] = [];
  for (const line of lines) {
    if (line.role !== 'body' || line.items[line.items.length - 1]?.lower !== ':') continue;
    const { index } = line;
    const next = lines[index + 1];
    if (next?.role !== 'body' || next.paragraph !== line.paragraph + 1) continue;
    const cue = introducing(line, cues[index] ?? []);
    const paragraph = read.paragraphs[next.paragraph];
    if (cue === undefined || paragraph === undefined) continue;
    const text = read.text.slice(paragraph.start, paragraph.end);
    if (MARKED.test(text) || LIST_ENTRY.test(text) || text.trimEnd().endsWith(':') || (text.match(/\p{L}+/gu)?.length ?? 0) < LEAST_WORDS)
      continue;
    found.push({ content: { start: paragraph.start, end: paragraph.start + text.trimEnd().length }, line, cue });
  }
  return found;
}

function introducing({ items }: Line, cues: readonly Cue[]): Cue | undefined {
  const cue = cues.findLast(({ complement: { pattern, at } }) => pattern === 'colon' && at === items.length);
  return cue !== undefined && cue.subject !== null && !cue.passive && !cue.negated && INTRODUCING.has(cue.lemma) ? cue : undefined;
}
