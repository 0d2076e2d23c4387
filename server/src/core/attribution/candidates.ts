import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import { findCues, mayBeCue } from './cues';
import type { Cue } from './cues';
import { narratorLines } from './narrator';
import type { Line } from './narrator';
import { attributeLine, continueSpeakers } from './quoted';
import type { Quoted } from './quoted';
import { findReports } from './reports';
import type { Report } from './reports';

/** Everything in an article that may be somebody's words, before anything is weighed. */
export interface Candidates {
  readonly lines: readonly Line[];
  /** By line index. */
  readonly cues: readonly (readonly Cue[])[];
  readonly reports: readonly Report[];
  readonly quoted: readonly Quoted[];
}

/** Finds cues, reported clauses, and for each quotation the words that may say who said it. */
export function findCandidates(read: ReadArticle, quotations: readonly Quotation[]): Candidates {
  const lines = narratorLines(read, quotations, mayBeCue);
  const cues: Cue[][] = [];
  const reports: Report[] = [];
  const quoted = new Map<number, Quoted[]>();
  for (const line of lines) {
    const found = line.role === 'furniture' ? [] : findCues(line.items);
    const reported = findReports(line, found);
    cues.push(found);
    reports.push(...reported);
    if (line.items.some((item) => item.quotation !== null)) quoted.set(line.index, attributeLine(line, found, reported));
  }
  continueSpeakers(lines, quoted, (line) => cues[line.index] ?? []);
  return { lines, cues, reports, quoted: [...quoted.values()].flat() };
}
