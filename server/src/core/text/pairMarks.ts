import type { Span } from './span';
import type { Mark, MarkFamily } from './marks';
import { markFamilies } from './marks';
import type { MarkContext, MarkReading } from './readMarks';
import type { Block } from './paragraphs';
import type { Stretch } from './stretch';
import { readMarks } from './readMarks';
import { reportAtEnd, reportWithin } from './trailingReport';

/** What is wrong with a quotation's marks. */
export type MarkDefect = 'missing-opening' | 'missing-closing' | 'doubled' | 'misplaced-space' | 'wrong-mark';

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

/** A quotation still open where its paragraph ends. */
interface Pending {
  readonly stretch: QuotedStretch;
  readonly paragraph: number;
}

/**
 * Pairs the quotation marks of an article's paragraphs, each family and paragraph by itself, so that one bad mark spoils
 * at most its paragraph. A quotation that one paragraph opens and a later one closes without opening anew is one stretch.
 * @param paragraphs in order.
 * @returns stretches in order of their start, outer before inner.
 */
export function pairMarks(paragraphs: readonly Block[]): QuotedStretch[] {
  const singles = isSingleStyle(paragraphs);
  const pending = new Map<MarkFamily, Pending>();
  const found: QuotedStretch[] = [];
  const joinedOn = new Set<QuotedStretch>();
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Block;
    const { stretch } = paragraph;
    if (stretch.marks.length === 0) continue;
    const here: QuotedStretch[] = [];
    for (const family of stretch.families) {
      const last = pending.get(family);
      const carried = last !== undefined && index - last.paragraph <= farthestClosing;
      const context = { reopened: opensWith(family, paragraphs[index + 1]?.stretch), carried, trusted: family !== 'single' || singles };
      let made = placedIn(paragraph, index, family, context);
      const first = made[0];
      if (carried && first !== undefined && first.defects.includes('missing-opening') && first.start === paragraph.start) {
        made = made.slice(1);
        const joined = runOn(last.stretch, first);
        const free = !found.some(
          (other) => other !== last.stretch && !joinedOn.has(other) && other.paragraph >= last.paragraph && crosses(other, joined),
        );
        if (free && !isSignature(stretch.text.slice(first.start - paragraph.start, first.end - paragraph.start))) {
          joinedOn.add(last.stretch);
          here.push(joined);
        }
      }
      pending.delete(family);
      const open = made.at(-1);
      if (open !== undefined && !open.continues && open.end === paragraph.end && open.defects.includes('missing-closing')) {
        pending.set(family, { stretch: open, paragraph: index });
      }
      // Stretches of one family never cross.
      const others = here.length;
      for (const one of made) if (others === 0 || !here.some((other, n) => n < others && crosses(other, one))) here.push(one);
    }
    for (const one of here) found.push(one);
  }
  return (joinedOn.size === 0 ? found : found.filter((one) => !joinedOn.has(one))).sort(
    (a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end,
  );
}

/** What a paragraph's marks of one family quote, for one reading of what stands around. */
export interface QuotedThere {
  /** As if the paragraph stood at the start of its article. */
  readonly quoted: readonly QuotedStretch[];
  /** Where the paragraph stood last, and the same there. */
  start: number;
  paragraph: number;
  placed: readonly QuotedStretch[];
}

/** What a paragraph's marks of one family quote where it stands; worked out once for each reading of what stands around. */
function placedIn({ start, stretch }: Block, paragraph: number, family: MarkFamily, context: MarkContext): readonly QuotedStretch[] {
  const key = markFamilies.indexOf(family) * 8 + (context.reopened ? 4 : 0) + (context.carried ? 2 : 0) + (context.trusted ? 1 : 0);
  let there = stretch.quoted.get(key);
  if (there === undefined) {
    const marks = stretch.marks.filter((mark) => mark.family === family);
    const quoted = build(stretch.text, marks, readMarks(marks, context), context);
    stretch.quoted.set(key, (there = { quoted, start: 0, paragraph: 0, placed: quoted }));
  }
  if (there.start !== start || there.paragraph !== paragraph) {
    there.start = start;
    there.paragraph = paragraph;
    there.placed = there.quoted.map((quoted) => placed(quoted, start, paragraph));
  }
  return there.placed;
}

function placed({ start, end, outer, family, continues, defects }: QuotedStretch, by: number, paragraph: number): QuotedStretch {
  return {
    start: start + by,
    end: end + by,
    outer: { start: outer.start + by, end: outer.end + by },
    family,
    paragraph,
    continues,
    defects,
  };
}

/** Whether the next paragraph starts with a mark of the family that can open. */
function opensWith(family: MarkFamily, stretch: Stretch | undefined): boolean {
  const first = stretch?.marks[0];
  return first !== undefined && first.family === family && first.at === 0 && first.openCost < 2;
}

function runOn(opened: QuotedStretch, closed: QuotedStretch): QuotedStretch {
  const defects = [...opened.defects, ...closed.defects].filter((defect) => defect !== 'missing-closing' && defect !== 'missing-opening');
  return {
    ...opened,
    end: closed.end,
    outer: { start: opened.outer.start, end: closed.outer.end },
    continues: false,
    defects: [...new Set(defects)],
  };
}

/** The name under a pull quote, within its marks: a few words, nearly all with a capital. */
function isSignature(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return text.length < 90 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.5 * words.length;
}

/** Whether single marks are this article's first choice, so that an unclosed one may be trusted. */
function isSingleStyle(paragraphs: readonly Block[]): boolean {
  let singles = 0;
  let others = 0;
  for (const { stretch } of paragraphs) {
    for (const mark of stretch.marks) {
      if (mark.family !== 'single') others++;
      else if (mark.openCost < 0.5 && mark.strayCost >= 1) singles += 2;
    }
  }
  return singles > others;
}

const crosses = (a: QuotedStretch, b: QuotedStretch): boolean =>
  (a.outer.start < b.outer.start && b.outer.start < a.outer.end && a.outer.end < b.outer.end) ||
  (b.outer.start < a.outer.start && a.outer.start < b.outer.end && b.outer.end < a.outer.end);

/** @param text the paragraph's. */
function build(text: string, marks: readonly Mark[], readings: readonly MarkReading[], context: MarkContext): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  const openings: Mark[] = [];
  let free = 0;
  const end = (to: Mark | null, limit: number): void => {
    const from = openings.pop() ?? null;
    const stretch = between(text, { from, to, free, limit, reopened: context.reopened && limit === text.length });
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
  if (openings.length > 0) end(null, text.length);
  return stretches;
}

interface Between {
  readonly from: Mark | null;
  readonly to: Mark | null;
  /** Where a quotation without an opening mark may start. */
  readonly free: number;
  /** Where a quotation without a closing mark must end. */
  readonly limit: number;
  /** The next paragraph opens anew. */
  readonly reopened: boolean;
}

function between(text: string, { from, to, free, limit, reopened }: Between): QuotedStretch | null {
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
  return { start, end, outer, family: (from ?? to)?.family ?? 'double', paragraph: 0, continues, defects };
}

/** A quotation without an opening mark starts after a colon, or where its paragraph or the stretch after the last mark does. */
function unopenedStart(text: string, free: number, limit: number): number {
  const colon = text.slice(free, limit).search(/\p{L}: ?\p{Lu}/u);
  return colon < 0 ? free : free + colon + 2;
}

/**
 * A quotation without a closing mark ends before the words that report it, or with its paragraph. Where the next
 * paragraph opens anew it goes on, unless its paragraph ends with such words.
 * @param limit where the paragraph or the stretch before the next opening mark ends.
 */
function unclosedEnd(text: string, start: number, limit: number, reopened: boolean): number {
  const quoted = text.slice(start, limit);
  const report = reopened ? reportAtEnd(quoted) : reportWithin(quoted);
  return report === null ? limit : start + report + 1;
}
