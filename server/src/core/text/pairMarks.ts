import type { Span } from './span';
import type { Mark, MarkFamily } from './marks';
import type { MarkContext, MarkReading } from './readMarks';
import { scanMarks } from './marks';
import { readMarks } from './readMarks';

/** What is wrong with a quotation's marks. */
export type MarkDefect =
  | 'missing-opening' | 'missing-closing' | 'doubled' | 'misplaced-space' | 'wrong-mark';

/** A stretch between quotation marks of one family, within one paragraph. The span is what stands between the marks. */
export interface QuotedStretch extends Span {
  readonly outer: Span;
  readonly family: MarkFamily;
  readonly paragraph: number;
  /** True where the next paragraph opens anew without a closing mark here. */
  readonly continues: boolean;
  readonly defects: readonly MarkDefect[];
}

// A quotation may run on through this many paragraphs without a mark before the one that closes it.
const farthestClosing = 3;
// A paragraph with more marks than this, and a mark in every few characters, is dirt and not text.
const mostMarks = 200;
const charactersPerMark = 5;
const families: readonly MarkFamily[] = ['double', 'guillemet', 'single'];

/** A quotation still open where its paragraph ends. */
interface Pending { readonly stretch: QuotedStretch; readonly paragraph: number }

/**
 * Pairs the quotation marks of an article's paragraphs, each family and paragraph by itself, so that one bad mark spoils
 * at most its paragraph. A quotation that one paragraph opens and a later one closes without opening anew is one stretch.
 * @param paragraphs stretches of `text`, in order.
 * @returns stretches in order of their start, outer before inner.
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): QuotedStretch[] {
  const marks = paragraphs.map((paragraph) => {
    const found = scanMarks(text, paragraph.start, paragraph.end);
    return found.length > mostMarks && found.length * charactersPerMark > paragraph.end - paragraph.start ? [] : found;
  });
  const singles = isSingleStyle(marks);
  const pending = new Map<MarkFamily, Pending>();
  const found = new Set<QuotedStretch>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const own = marks[index] ?? [];
    if (own.length === 0) continue;
    const here: QuotedStretch[] = [];
    for (const family of families) {
      const mine = own.filter((mark) => mark.family === family);
      if (mine.length === 0) continue;
      const last = pending.get(family);
      const carried = last !== undefined && index - last.paragraph <= farthestClosing;
      const context = { reopened: opensWith(family, marks[index + 1], paragraphs[index + 1]), carried, trusted: family !== 'single' || singles };
      const made = build(text, paragraph, index, mine, readMarks(mine, context), context);
      const first = made[0];
      if (carried && first !== undefined && first.defects.includes('missing-opening') && first.start === paragraph.start) {
        made.shift();
        const joined = runOn(last.stretch, first);
        const free = ![...found].some((other) => other !== last.stretch && other.paragraph >= last.paragraph && crosses(other, joined));
        if (free && !isSignature(text.slice(first.start, first.end))) {
          found.delete(last.stretch);
          here.push(joined);
        }
      }
      pending.delete(family);
      const open = made.at(-1);
      if (open !== undefined && !open.continues && open.end === paragraph.end && open.defects.includes('missing-closing')) {
        pending.set(family, { stretch: open, paragraph: index });
      }
      // Stretches of one family never cross.
      const others = here.slice();
      for (const stretch of made) if (!others.some((other) => crosses(other, stretch))) here.push(stretch);
    }
    for (const stretch of here) found.add(stretch);
  }
  return [...found].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}

/** Whether the next paragraph starts with a mark of the family that can open. */
function opensWith(family: MarkFamily, marks: readonly Mark[] | undefined, paragraph: Span | undefined): boolean {
  const first = marks?.[0];
  return first !== undefined && first.family === family && first.at === paragraph?.start && first.openCost < 2;
}

function runOn(opened: QuotedStretch, closed: QuotedStretch): QuotedStretch {
  const defects = [...opened.defects, ...closed.defects].filter((defect) => defect !== 'missing-closing' && defect !== 'missing-opening');
  return { ...opened, end: closed.end, outer: { start: opened.outer.start, end: closed.outer.end }, continues: false, defects: [...new Set(defects)] };
}

/** The name under a pull quote, within its marks: a few words, nearly all with a capital. */
function isSignature(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return text.length < 90 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.5 * words.length;
}

/** Whether single marks are this article's first choice, so that an unclosed one may be trusted. */
function isSingleStyle(paragraphs: readonly (readonly Mark[])[]): boolean {
  let singles = 0;
  let others = 0;
  for (const marks of paragraphs) {
    for (const mark of marks) {
      if (mark.family !== 'single') others++;
      else if (mark.openCost < 0.5 && mark.strayCost >= 1) singles += 2;
    }
  }
  return singles > others;
}

const crosses = (a: QuotedStretch, b: QuotedStretch): boolean =>
  (a.outer.start < b.outer.start && b.outer.start < a.outer.end && a.outer.end < b.outer.end)
  || (b.outer.start < a.outer.start && a.outer.start < b.outer.end && b.outer.end < a.outer.end);

function build(
  text: string, paragraph: Span, index: number, marks: readonly Mark[], readings: readonly MarkReading[], context: MarkContext,
): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  const openings: Mark[] = [];
  let free = paragraph.start;
  const end = (to: Mark | null, limit: number): void => {
    const from = openings.pop() ?? null;
    const stretch = between(text, { from, to, free, limit, index, reopened: context.reopened && limit === paragraph.end });
    if (stretch === null) return;
    stretches.push(stretch);
    if (openings.length === 0) free = stretch.outer.end;
  };
  for (const [i, mark] of marks.entries()) {
    const reading = readings[i] ?? 'stray';
    if (reading === 'stray') continue;
    if (reading === 'open' || reading === 'nest' || reading === 'reopen') {
      if (reading === 'reopen') end(null, mark.at);
      openings.push(mark);
    } else {
      end(mark, mark.at);
      if (reading === 'close-both') end(mark, mark.at);
    }
  }
  if (openings.length > 0) end(null, paragraph.end);
  return stretches;
}

interface Between {
  readonly from: Mark | null;
  readonly to: Mark | null;
  /** Where a quotation without an opening mark may start. */
  readonly free: number;
  /** Where a quotation without a closing mark must end. */
  readonly limit: number;
  readonly index: number;
  /** The next paragraph opens anew. */
  readonly reopened: boolean;
}

function between(text: string, { from, to, free, limit, index, reopened }: Between): QuotedStretch | null {
  const defects: MarkDefect[] = [];
  let start = from === null ? unopenedStart(text, free, limit) : from.at + from.length;
  let end = to === null ? unclosedEnd(text, start, limit, reopened) : to.at;
  const continues = to === null && reopened && end === limit;
  if (from === null) defects.push('missing-opening');
  if (to === null && !continues) defects.push('missing-closing');
  if (from?.doubled || to?.doubled) defects.push('doubled');
  if (from?.wrongToOpen || to?.wrongToClose) defects.push('wrong-mark');
  if ((from !== null && /\s/.test(text.charAt(start))) || (to !== null && /\s/.test(text.charAt(end - 1)))) defects.push('misplaced-space');
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end <= start || !/[\p{L}\p{N}]/u.test(text.slice(start, end))) return null;
  const outer = { start: from?.at ?? start, end: to === null ? end : to.at + to.length };
  return { start, end, outer, family: (from ?? to)?.family ?? 'double', paragraph: index, continues, defects };
}

/** A quotation without an opening mark starts after a colon, or where its paragraph or the stretch after the last mark does. */
function unopenedStart(text: string, free: number, limit: number): number {
  const colon = text.slice(free, limit).search(/\p{L}: ?\p{Lu}/u);
  return colon < 0 ? free : free + colon + 2;
}

const trailingReport = /[,.!?] (?:(?:he|she|they|it|[\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}][\p{L}'’.-]+){0,2}) (?:said|says|added|told|asked|stated|explained)|(?:said|says|added|stated|explained) (?:he|she|they|[\p{Lu}][\p{L}'’-]+))\b/u;

/**
 * A quotation without a closing mark ends before the words that report it, or with its paragraph. Where the next
 * paragraph opens anew it goes on, unless its paragraph ends with such words.
 */
function unclosedEnd(text: string, start: number, limit: number, reopened: boolean): number {
  const report = trailingReport.exec(text.slice(start, limit));
  if (report === null) return limit;
  const rest = limit - start - report.index - report[0].length;
  return reopened && rest > 1 ? limit : start + report.index + 1;
}
