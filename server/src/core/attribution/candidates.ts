import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import { findCues, mayBeCue } from './cues';
import type { Cue } from './cues';
import { narratorLines } from './narrator';
import type { Line } from './narrator';
import { findReports } from './reports';
import type { Report } from './reports';

/** Everything in an article that may say that somebody said something, before anything is weighed. */
export interface Candidates {
  readonly lines: readonly Line[];
  /** By line index. */
  readonly cues: readonly (readonly Cue[])[];
  readonly reports: readonly Report[];
}

/** Finds an article's cues and the clauses they may report. */
export function findCandidates(read: ReadArticle, quotations: readonly Quotation[]): Candidates {
  const lines = narratorLines(read, quotations, mayBeCue);
  const cues = lines.map((line) => (line.role === 'furniture' ? [] : findCues(line.items)));
  const reports = lines.flatMap((line) => findReports(line, cues[line.index] ?? []));
  return { lines, cues, reports };
}
