import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { Span } from '../text/span';
import type { ArticleAnalysis, Attribution, AttributionType } from './attribution';
import { Coreference } from './coreference';
import { findCues, mayBeCue } from './cues';
import type { Cue } from './cues';
import { narratorLines } from './narrator';
import type { Line } from './narrator';
import { attributeLine, continueSpeakers, mentionSpan } from './quoted';
import type { Range } from './phrases';
import type { Quoted } from './quoted';
import { findReports, spanOf } from './reports';
import type { Report } from './reports';

/**
 * Who said what in one article: every quotation and every indirect report with the words that name the speaker, the cue,
 * and the article's speaker behind them.
 * @param quotations in text order, as `findQuotations` gives them.
 */
export function attribute(read: ReadArticle, quotations: readonly Quotation[]): ArticleAnalysis {
  const lines = narratorLines(read, quotations, mayBeCue);
  const cues = new Map<number, Cue[]>();
  const reports: Report[] = [];
  const quoted = new Map<number, Quoted[]>();
  for (const line of lines) {
    const found = line.role === 'furniture' ? [] : findCues(line.items);
    const reported = findReports(line, found);
    cues.set(line.index, found);
    reports.push(...reported);
    if (line.items.some((item) => item.quotation !== null)) quoted.set(line.index, attributeLine(line, found, reported));
  }
  continueSpeakers(lines, quoted, (line: Line) => cues.get(line.index) ?? []);

  const subjects = new Map<Line, Range[]>();
  for (const [index, found] of cues) {
    const line = lines[index];
    if (line !== undefined) subjects.set(line, found.flatMap((cue) => (cue.subject === null || cue.passive ? [] : [cue.subject])));
  }
  const coreference = new Coreference(lines, subjects);
  const speakerId = (line: Line | null, range: Range | null): string | null => (line === null || range === null ? null : coreference.speakerOf(line, range)?.id ?? null);

  const drafts: Omit<Attribution, 'id'>[] = [];
  for (const list of quoted.values()) for (const one of list) {
    const { quotation } = one;
    const type: AttributionType = quotation.kind === 'direct' ? 'direct' : one.mention === null && one.cue === null ? 'scare' : quotation.kind === 'scare' ? 'scare' : 'mixed';
    drafts.push({
      type, content: { start: quotation.start, end: quotation.end }, outer: quotation.outer,
      mention: type === 'scare' ? null : mentionSpan(one), cue: cueSpan(one.cueLine, one.cue),
      group: one.group === null ? null : `g${one.group}`, speaker: speakerId(one.cueLine, one.mention), confidence: 0.5,
    });
  }
  for (const report of reports) {
    const content = spanOf(report.line.items, report);
    drafts.push({ type: 'indirect', content, outer: content, mention: report.cue.subject === null ? null : spanOf(report.line.items, report.cue.subject), cue: cueSpan(report.line, report.cue), group: null, speaker: speakerId(report.line, report.cue.subject), confidence: 0.5 });
  }
  drafts.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const attributions = drafts.map((draft, n) => ({ ...draft, id: `${read.path}#${n + 1}` }));
  return { article: read, quotations, mentions: coreference.mentions(), speakers: coreference.speakers(), attributions };
}

function cueSpan(line: Line | null, cue: Cue | null): Span | null {
  return line === null || cue === null ? null : spanOf(line.items, cue);
}
