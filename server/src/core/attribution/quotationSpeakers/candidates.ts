import type { Quotation } from '../../quotations/quotation';
import type { ReadArticle } from '../../text/article';
import type { ParagraphReading } from '../../text/keptReading';
import { movedAlike, tokensUpTo } from '../../text/keptReading';
import { findCues } from '../cues/cues';
import type { Cue } from '../cues/cue';
import type { NameRun } from '../mentions/nameRun';
import { opensAttribution } from '../cues/opensAttribution';
import { outerByParagraph, paragraphLines, paragraphWords } from '../lines/narrator';
import type { Item, Line, ParagraphWords } from '../lines/narrator';
import type { Range } from '../lines/phrases';
import { titledInQuotations } from '../mentions/quotedTitles';
import { findReports } from '../reports/reports';
import type { Report } from '../reports/reports';
import { whoSpeaks } from '../lines/subject';

/** Everything in an article that may say that somebody said something, before anything is weighed. */
export interface Candidates {
  readonly lines: readonly Line[];
  /** By line index. */
  readonly cues: readonly (readonly Cue[])[];
  readonly reports: readonly Report[];
  /** By line index, the words that cues name as who speaks. */
  readonly subjects: readonly (readonly Range[])[];
  /** Names with titles that stand in quotations. */
  readonly titled: readonly NameRun[];
}

/** One paragraph's share of an article's candidates, and where it stands. */
interface ParagraphCandidates extends Candidates {
  number: number;
  start: number;
  /** Index of its first line. */
  first: number;
  /** The outermost quotations that start in it. */
  quotations: readonly Quotation[];
}

type Movable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The candidates of an article's paragraphs as last found, by the paragraph's reading. They are this store's own, and move
 * along with their paragraph: what was found before an edit is used up by finding again.
 */
export class KeptCandidates {
  readonly byReading = new WeakMap<ParagraphReading, ParagraphCandidates>();

  /** @param paragraphs the article's paragraphs as read now, in order. */
  constructor(readonly paragraphs: () => readonly ParagraphReading[]) {}
}

/**
 * Finds an article's cues and the clauses they may report.
 * @param kept what was found in the article before its last edit, brought up to date.
 */
export function findCandidates(read: ReadArticle, quotations: readonly Quotation[], kept?: KeptCandidates): Candidates {
  const lines: Line[] = [];
  const cues: (readonly Cue[])[] = [];
  const reports: Report[] = [];
  const subjects: (readonly Range[])[] = [];
  const titled: NameRun[] = [];
  const readings = kept?.paragraphs();
  const wordsOf = paragraphWords(read, readings);
  const outer = outerByParagraph(read, quotations);
  for (let number = 0; number < outer.length; number++) {
    const own = outer[number] ?? [];
    const reading = readings?.[number];
    const known = reading === undefined ? undefined : kept?.byReading.get(reading);
    const here =
      known !== undefined && mayMove(known, read, number, own)
        ? moved(known, read, number, own, lines.length)
        : inParagraph(read, readings, wordsOf(number), own, lines.length);
    if (reading !== undefined) kept?.byReading.set(reading, here);
    for (const line of here.lines) lines.push(line);
    for (const one of here.cues) cues.push(one);
    for (const report of here.reports) reports.push(report);
    for (const one of here.subjects) subjects.push(one);
    for (const name of here.titled) titled.push(name);
  }
  return { lines, cues, reports, subjects, titled };
}

function inParagraph(
  read: ReadArticle,
  readings: readonly ParagraphReading[] | undefined,
  words: ParagraphWords,
  quotations: readonly Quotation[],
  first: number,
): ParagraphCandidates {
  const { number } = words;
  const { start = 0, end = 0 } = read.paragraphs[number] ?? {};
  const lines = paragraphLines(read.text, words, quotations, opensAttribution, first);
  const cues = lines.map((line) => (line.role === 'furniture' ? [] : findCues(line.items)));
  const reports: Report[] = [];
  const subjects: (readonly Range[])[] = [];
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as Line;
    const ofLine = cues[n] ?? [];
    if (ofLine.length > 0) for (const report of findReports(line, ofLine)) reports.push(report);
    subjects.push(subjectsOf(line, ofLine));
  }
  const farthest = quotations.at(-1)?.end ?? 0;
  const titled = titledInQuotations(farthest <= end ? words.tokens : tokensUpTo(read, readings, number, farthest), quotations);
  return { lines, cues, reports, subjects, titled, number, start, first, quotations };
}

/** The words that cues of a line name as who speaks. */
function subjectsOf({ items }: Line, cues: readonly Cue[]): Range[] {
  const subjects: Range[] = [];
  for (const { subject, passive } of cues) if (subject !== null && !passive) subjects.push(whoSpeaks(items, subject));
  return subjects;
}

/** Whether a paragraph that reads as before has the same part in the page and the same quotations, all within it. */
function mayMove(known: ParagraphCandidates, read: ReadArticle, number: number, quotations: readonly Quotation[]): boolean {
  const paragraph = read.paragraphs[number];
  if (paragraph === undefined || (known.lines[0] !== undefined && known.lines[0].role !== paragraph.role)) return false;
  const by = paragraph.start - known.start;
  if (!movedAlike(known.quotations, quotations, by)) return false;
  for (let n = 0; n < quotations.length; n++) {
    const [{ outer, kind }, before] = [quotations[n] as Quotation, known.quotations[n] as Quotation];
    if (outer.end > paragraph.end || kind !== before.kind || before.outer.start + by !== outer.start || before.outer.end + by !== outer.end)
      return false;
  }
  return true;
}

/** Moves candidates to where their paragraph stands now. */
function moved(
  known: ParagraphCandidates,
  read: ReadArticle,
  number: number,
  quotations: readonly Quotation[],
  first: number,
): ParagraphCandidates {
  const start = read.paragraphs[number]?.start ?? 0;
  const by = start - known.start;
  let index = first;
  let next = 0;
  for (const line of known.lines as readonly Movable<Line>[]) {
    line.index = index++;
    line.paragraph = number;
    if (by !== 0) moveItems(line.items, by);
    // A paragraph's quotations stand in its lines in their order.
    for (const at of line.quoted) (line.items[at] as Movable<Item>).quotation = quotations[next++] as Quotation;
  }
  known.number = number;
  known.start = start;
  known.first = first;
  known.quotations = quotations;
  return known;
}

function moveItems(items: readonly Movable<Item>[], by: number): void {
  for (const item of items) {
    item.start += by;
    item.end += by;
  }
}
