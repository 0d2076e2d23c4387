import type { Span } from './span';
import type { Mark, MarkFamily } from './marks';
import { scanMarks } from './marks';

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

type Reading = 'open' | 'close' | 'stray';
interface Step { readonly cost: number; readonly reading: Reading; readonly before: 0 | 1 }

// Costs of what a careful writer never does, against the costs of odd surroundings in marks.ts (each under one).
const missingOpening = 2.5;
const carriedClosing = 0.4;
const missingClosing = 2.4;
const continuing = 0.2;
const families: readonly MarkFamily[] = ['double', 'guillemet', 'single'];

/**
 * Pairs the quotation marks of an article's paragraphs: in each paragraph and family the cheapest sequence of opening,
 * closing and stray marks (Viterbi over whether a quotation is open), so that one bad mark spoils at most its paragraph.
 * @param paragraphs stretches of `text`, in order.
 * @returns stretches in order of their start, outer before inner.
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): QuotedStretch[] {
  const marks = paragraphs.map((paragraph) => scanMarks(text, paragraph.start, paragraph.end));
  const stretches: QuotedStretch[] = [];
  const open = new Map<MarkFamily, boolean>();
  const singles = isSingleStyle(marks);
  for (const [index, paragraph] of paragraphs.entries()) {
    const found: QuotedStretch[] = [];
    const own = marks[index] ?? [];
    for (const family of families) {
      const mine = own.filter((mark) => mark.family === family);
      if (mine.length === 0) {
        open.set(family, false);
        continue;
      }
      const next = marks[index + 1]?.[0];
      const reopened = next !== undefined && next.family === family && next.at === paragraphs[index + 1]?.start && next.openCost < 2;
      const context = { reopened, carried: open.get(family) === true, trusted: family !== 'single' || singles };
      const readings = read(mine, context);
      const made = build(text, paragraph, index, mine, readings, context);
      open.set(family, made.at(-1)?.defects.includes('missing-closing') === true || made.at(-1)?.continues === true);
      for (const stretch of made) if (!found.some((other) => crosses(other, stretch))) found.push(stretch);
    }
    stretches.push(...found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end));
  }
  return stretches;
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

interface Context {
  /** The next paragraph starts with an opening mark. */
  readonly reopened: boolean;
  /** The paragraph before ended with a quotation open. */
  readonly carried: boolean;
  /** A mark of this family that stands alone may still be a quotation mark. */
  readonly trusted: boolean;
}

function read(marks: readonly Mark[], context: Context): Reading[] {
  let costs: [number, number] = [0, Infinity];
  const trail: [Step, Step][] = [];
  const alone = context.trusted ? 0 : 4;
  for (const [i, mark] of marks.entries()) {
    const unopened = (i === 0 && context.carried ? carriedClosing : missingOpening) + alone;
    const closed = best([
      { cost: costs[0] + mark.strayCost, reading: 'stray', before: 0 },
      { cost: costs[1] + mark.closeCost, reading: 'close', before: 1 },
      { cost: costs[0] + mark.closeCost + unopened, reading: 'close', before: 0 },
    ]);
    const opened = best([
      { cost: costs[1] + mark.strayCost, reading: 'stray', before: 1 },
      { cost: costs[0] + mark.openCost, reading: 'open', before: 0 },
      { cost: costs[1] + mark.openCost + missingClosing + alone, reading: 'open', before: 1 },
    ]);
    trail.push([closed, opened]);
    costs = [closed.cost, opened.cost];
  }
  let state: 0 | 1 = costs[1] + (context.reopened && context.trusted ? continuing : missingClosing + alone) < costs[0] ? 1 : 0;
  const readings: Reading[] = [];
  for (let i = trail.length - 1; i >= 0; i--) {
    const step: Step | undefined = trail[i]?.[state];
    if (step === undefined) break;
    readings[i] = step.reading;
    state = step.before;
  }
  return readings;
}

function best(steps: readonly [Step, Step, Step]): Step {
  return steps.reduce((least, step) => (step.cost < least.cost ? step : least));
}

function build(
  text: string, paragraph: Span, index: number, marks: readonly Mark[], readings: readonly Reading[], context: Context,
): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  let opening: Mark | null = null;
  let free = paragraph.start;
  const add = (from: Mark | null, to: Mark | null, limit: number): void => {
    const stretch = between(text, { from, to, free, limit, index, continues: to === null && context.reopened && limit === paragraph.end });
    if (stretch === null) return;
    stretches.push(stretch);
    free = stretch.outer.end;
  };
  for (const [i, mark] of marks.entries()) {
    if (readings[i] === 'open') {
      if (opening !== null) add(opening, null, mark.at);
      opening = mark;
    } else if (readings[i] === 'close') {
      add(opening, mark, mark.at);
      opening = null;
    }
  }
  if (opening !== null) add(opening, null, paragraph.end);
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
  readonly continues: boolean;
}

function between(text: string, { from, to, free, limit, index, continues }: Between): QuotedStretch | null {
  const defects: MarkDefect[] = [];
  let start = from === null ? unopenedStart(text, free, limit) : from.at + from.length;
  let end = to === null ? (continues ? limit : unclosedEnd(text, start, limit)) : to.at;
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

/** A quotation without a closing mark ends before the words that report it, or with its paragraph. */
function unclosedEnd(text: string, start: number, limit: number): number {
  const report = text.slice(start, limit).search(trailingReport);
  return report < 0 ? limit : start + report + 1;
}
