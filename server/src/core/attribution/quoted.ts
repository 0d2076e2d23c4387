import type { Quotation } from '../quotations/quotation';
import type { Span } from '../text/span';
import { mainSubject } from './cues';
import type { Cue } from './cues';
import { isFinite } from './complements';
import type { Item, Line } from './narrator';
import { isMark } from './phrases';
import type { Range } from './phrases';
import { subjectBefore } from './subjects';
import { spanOf } from './reports';
import type { Report } from './reports';

/** How a quotation was given to its speaker: what confidence rests on. */
export type Way = 'cue-after' | 'cue-before' | 'between' | 'within' | 'verb' | 'continued' | 'paragraph-before' | 'paragraph-after' | 'none';

/** A quotation with the words that say who said it. Spans are of the article's text; indices are of the line's items. */
export interface Quoted {
  readonly quotation: Quotation;
  readonly line: Line;
  /** Index of the quotation's item in its line. */
  readonly at: number;
  way: Way;
  cue: Cue | null;
  /** The line in which cue and mention stand. */
  cueLine: Line | null;
  mention: Range | null;
  group: number | null;
}

/** The line's items with nothing but quotations, marks and conjunctions. */
export function isBare(line: Line): boolean {
  return line.items.every((item) => item.quotation !== null || isMark(item));
}

/** Gives each quotation of a line its speaker by what stands in the line. */
export function attributeLine(line: Line, cues: readonly Cue[], reports: readonly Report[]): Quoted[] {
  const { items } = line;
  const out: Quoted[] = [];
  for (let at = 0; at < items.length; at++) {
    const quotation = items[at]?.quotation;
    if (!quotation) continue;
    const quoted: Quoted = { quotation, line, at, way: 'none', cue: null, cueLine: null, mention: null, group: null };
    const found = cueAfter(items, at, cues) ?? cueBefore(at, cues) ?? interruptedBefore(items, at, cues) ?? within(at, reports) ?? verbAround(items, at, cues);
    if (found !== null) {
      quoted.way = found.way;
      quoted.cue = found.cue;
      quoted.mention = found.mention;
      quoted.cueLine = line;
    }
    out.push(quoted);
  }
  return out;
}

interface Found { way: Way; cue: Cue | null; mention: Range | null }

const speaks = (cue: Cue, way: Way): Found => ({ way, cue, mention: cue.passive ? null : cue.subject });

/** `“…,” she said`, `“…,” said Bell`. */
function cueAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Found | null {
  for (const cue of cues) {
    if (cue.subject === null || cue.subject.how === 'shared' || cue.subject.how === 'relative' || cue.passive || cue.kind === 'noun') continue;
    const edge = Math.min(cue.from, cue.subject.from);
    if (edge <= at) continue;
    let k = edge - 1;
    while (k > at && items[k]?.quotation === null && (isMark(items[k] as Item) || /^(?:as|and|but|then)$/u.test((items[k] as Item).lower))) k--;
    if (k !== at) break;
    // A cue that has content of its own behind it ("… and she said that …") is no tail of this quotation.
    const { pattern } = cue.complement;
    if (pattern === 'that' || pattern === 'clause' || pattern === 'to' || pattern === 'wh') { if (edge - 1 === at || items[at + 1]?.lower !== ',') { if (!/,\s*$/u.test(items[at]?.text ?? '')) break; } else break; }
    return speaks(cue, 'cue-after');
  }
  return null;
}

/** `she said, “…”`, `she added: “…”`. */
function cueBefore(at: number, cues: readonly Cue[]): Found | null {
  for (const cue of cues) if (cue.complement.pattern === 'quote' && cue.complement.at === at && !(cue.passive && cue.listed !== 'speech')) return speaks(cue, 'cue-before');
  return null;
}

/** `“…,” she said, “…”`: the second part of what was interrupted. */
function interruptedBefore(items: readonly Item[], at: number, cues: readonly Cue[]): Found | null {
  for (let c = cues.length - 1; c >= 0; c--) {
    const cue = cues[c] as Cue;
    const edge = Math.max(cue.to, cue.subject?.to ?? 0);
    if (edge > at || cue.subject === null || cue.complement.pattern !== 'end') continue;
    const before = items[Math.min(cue.from, cue.subject.from) - 1];
    if (before?.quotation && items[at - 1]?.lower === ',') return speaks(cue, 'between');
    break;
  }
  return null;
}

/** The innermost reported clause that holds the quotation. */
function within(at: number, reports: readonly Report[]): Found | null {
  let best: Report | null = null;
  for (const report of reports) {
    if (at < report.from || at >= report.to) continue;
    if (best === null || report.to - report.from < best.to - best.from) best = report;
  }
  return best === null ? null : speaks(best.cue, 'within');
}

/** No cue: the verb that governs the quotation, whatever it is, and its subject: `Bell waved it off as a “stunt”`. */
function verbAround(items: readonly Item[], at: number, cues: readonly Cue[]): Found | null {
  for (let c = cues.length - 1; c >= 0; c--) {
    const cue = cues[c] as Cue;
    if (cue.from < at && cue.subject !== null && !cue.passive) return speaks(cue, 'within');
  }
  for (let k = at - 1; k >= 0; k--) {
    const item = items[k] as Item;
    if (item.lower === ';') break;
    if (!isFinite(items, k)) continue;
    let start = k;
    while (start > 0 && (items[start - 1] as Item).pos === 'AUX') start--;
    const subject = subjectBefore(items, start, 0);
    if (subject !== null) return { way: 'verb', cue: null, mention: subject };
  }
  const main = mainSubject(items, 0, items.length);
  return main === null ? null : { way: 'verb', cue: null, mention: main };
}

/** Gives quotations that stand alone the speaker of what came before, or of a cue that ends the line before with a colon. */
export function continueSpeakers(lines: readonly Line[], byLine: ReadonlyMap<number, Quoted[]>, cuesOf: (line: Line) => readonly Cue[]): void {
  let last: Quoted | null = null;
  let groups = 0;
  const join = (a: Quoted, b: Quoted): void => {
    a.group ??= ++groups;
    b.group = a.group;
  };
  for (const line of lines) {
    const quoteds = byLine.get(line.index);
    if (quoteds === undefined) continue;
    for (const [q, quoted] of quoteds.entries()) {
      const previous = quoteds[q - 1];
      if (quoted.mention !== null || quoted.cue !== null) {
        if (previous !== undefined && quoted.cue !== null && previous.cue === quoted.cue && (quoted.way === 'between' || (previous.way === 'cue-after' && quoted.way === 'cue-before'))) join(previous, quoted);
        last = quoted;
        continue;
      }
      if (!isBare(line)) continue;
      const opened = openCue(lines[line.index - 1], cuesOf);
      if (opened !== null && quoted.at === 0) {
        quoted.cue = opened;
        quoted.cueLine = lines[line.index - 1] as Line;
        quoted.mention = opened.subject;
        quoted.way = 'paragraph-before';
      } else if (last !== null && line.paragraph - last.line.paragraph <= 2) {
        quoted.cue = last.cue;
        quoted.cueLine = last.cueLine;
        quoted.mention = last.mention;
        quoted.way = 'continued';
        if (line.paragraph === last.line.paragraph || last.quotation.continues) join(last, quoted);
      }
      last = quoted;
    }
  }
}

/** A cue with a colon, or with nothing, that ends the line before: `Bell went on:`. */
function openCue(line: Line | undefined, cuesOf: (line: Line) => readonly Cue[]): Cue | null {
  if (line === undefined || line.items.at(-1)?.lower !== ':') return null;
  return cuesOf(line).findLast((cue) => cue.subject !== null && !cue.passive) ?? null;
}

export function mentionSpan(quoted: Quoted): Span | null {
  return quoted.mention === null || quoted.cueLine === null ? null : spanOf(quoted.cueLine.items, quoted.mention);
}
