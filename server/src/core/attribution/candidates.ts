import type { Quotation } from '../quotations/quotation';
import type { ReadArticle, Sentence } from '../text/article';
import type { ParagraphReading } from '../text/keptReading';
import { movedAlike } from '../text/keptReading';
import { findCues } from './cues';
import type { Cue } from './cues';
import type { NameRun } from './names';
import { opensAttribution } from './opensAttribution';
import { outerByParagraph, paragraphLines, quotationItem, sentencesByParagraph } from './narrator';
import type { Item, Line } from './narrator';
import type { Range } from './phrases';
import { titledInQuotations } from './quotedTitles';
import { findReports } from './reports';
import type { Report } from './reports';
import { whoSpeaks } from './subjects';

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

/** One paragraph's share of an article's candidates, and where it stood. */
interface ParagraphCandidates extends Candidates {
  readonly number: number;
  readonly start: number;
  /** Index of its first line. */
  readonly first: number;
  /** The outermost quotations that start in it. */
  readonly quotations: readonly Quotation[];
}

/** The candidates of an article's paragraphs as last found, by the wording of the paragraph. */
export class KeptCandidates {
  readonly byWording = new WeakMap<object, ParagraphCandidates>();

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
  const sentences = sentencesByParagraph(read);
  const readings = kept?.paragraphs();
  for (const [number, own] of outerByParagraph(read, quotations).entries()) {
    const wording = readings?.[number]?.wording;
    const known = wording === undefined ? undefined : kept?.byWording.get(wording);
    const here = known !== undefined && mayMove(known, read, number, own)
      ? moved(known, read, number, own, lines.length)
      : inParagraph(read, number, own, sentences[number] ?? [], lines.length);
    if (wording !== undefined) kept?.byWording.set(wording, here);
    for (const line of here.lines) lines.push(line);
    for (const one of here.cues) cues.push(one);
    for (const report of here.reports) reports.push(report);
    for (const one of here.subjects) subjects.push(one);
    for (const name of here.titled) titled.push(name);
  }
  return { lines, cues, reports, subjects, titled };
}

function inParagraph(read: ReadArticle, number: number, quotations: readonly Quotation[], sentences: readonly Sentence[], first: number): ParagraphCandidates {
  const lines = paragraphLines(read, number, quotations, sentences, opensAttribution, first);
  const cues = lines.map((line) => (line.role === 'furniture' ? [] : findCues(line.items)));
  const reports = lines.flatMap((line, n) => findReports(line, cues[n] ?? []));
  const subjects = lines.map(({ items }, n) => (cues[n] ?? []).flatMap((cue) => (cue.subject === null || cue.passive ? [] : [whoSpeaks(items, cue.subject)])));
  const titled = titledInQuotations(read, quotations, read.paragraphs[number]?.firstToken ?? 0);
  return { lines, cues, reports, subjects, titled, number, start: read.paragraphs[number]?.start ?? 0, first, quotations };
}

/** Whether a paragraph that reads as before has the same part in the page and the same quotations, all within it. */
function mayMove(known: ParagraphCandidates, read: ReadArticle, number: number, quotations: readonly Quotation[]): boolean {
  const paragraph = read.paragraphs[number];
  if (paragraph === undefined || known.lines.some((line) => line.role !== paragraph.role)) return false;
  const by = paragraph.start - known.start;
  return movedAlike(known.quotations, quotations, by) && movedAlike(known.quotations.map(({ outer }) => outer), quotations.map(({ outer }) => outer), by)
    && quotations.every(({ outer, kind }, n) => outer.end <= paragraph.end && kind === known.quotations[n]?.kind);
}

/** The same candidates where the paragraph stands now. */
function moved(known: ParagraphCandidates, read: ReadArticle, number: number, quotations: readonly Quotation[], first: number): ParagraphCandidates {
  const start = read.paragraphs[number]?.start ?? 0;
  const by = start - known.start;
  if (by === 0 && number === known.number && first === known.first && quotations.length === 0) return known;
  const now = new Map(known.quotations.map((quotation, n) => [quotation, quotations[n]]));
  const move = (item: Item): Item => {
    const quotation = item.quotation === null ? undefined : now.get(item.quotation);
    if (quotation !== undefined) return quotationItem(read.text, quotation);
    const { text, lower, lemma, pos } = item;
    return { start: item.start + by, end: item.end + by, text, lower, lemma, pos, quotation: null };
  };
  const lines = known.lines.map(({ items, role, wording }, n) => ({ items: by === 0 && quotations.length === 0 ? items : items.map(move), paragraph: number, role, index: first + n, wording }));
  const reports = known.reports.map((report) => ({ ...report, line: lines[report.line.index - known.first] ?? report.line }));
  return { ...known, lines, reports, number, start, first, quotations };
}
