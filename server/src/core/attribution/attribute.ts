import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { Span } from '../text/span';
import type { ArticleAnalysis, Attribution, AttributionType } from './attribution';
import { findCandidates } from './candidates';
import { chooseReports, weighQuotation } from './choose';
import { Coreference } from './coreference';
import type { Cue } from './cues';
import type { Line } from './narrator';
import type { Range } from './phrases';
import { mentionSpan } from './quoted';
import type { Quoted } from './quoted';
import { spanOf } from './reports';

/** Below this a quotation is taken for nobody's reported words. */
const LEAST_ATTRIBUTED = 0.4;

type Draft = Omit<Attribution, 'id'>;

/**
 * Who said what in one article: every quotation and every indirect report with the words that name the speaker, the cue,
 * and the article's speaker behind them.
 * @param quotations in text order, as `findQuotations` gives them.
 */
export function attribute(read: ReadArticle, quotations: readonly Quotation[]): ArticleAnalysis {
  const candidates = findCandidates(read, quotations);
  const subjects = new Map<Line, Range[]>();
  for (const line of candidates.lines) {
    const ranges = (candidates.cues[line.index] ?? []).flatMap((cue) => (cue.subject === null || cue.passive ? [] : [cue.subject]));
    for (const { mention, cueLine } of candidates.quoted) if (mention !== null && cueLine === line) ranges.push({ ...mention, how: 'before' });
    subjects.set(line, ranges);
  }
  const coreference = new Coreference(candidates.lines, subjects);
  const speakerId = (line: Line | null, range: Range | null): string | null => (line === null || range === null ? null : coreference.speakerOf(line, range)?.id ?? null);

  const drafts: Draft[] = [];
  for (const quoted of candidates.quoted) drafts.push(quotationDraft(quoted, speakerId));
  for (const { report, content, probability } of chooseReports(candidates.reports)) {
    const { line, cue } = report;
    const mention = cue.passive ? null : cue.subject;
    drafts.push({
      type: 'indirect', content, outer: content, mention: mention === null ? null : spanOf(line.items, mention), cue: spanOf(line.items, cue),
      group: null, speaker: speakerId(line, mention), confidence: probability,
    });
  }
  drafts.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const attributions = drafts.map((draft, n) => ({ ...draft, id: `${read.path}#${n + 1}` }));
  return { article: read, quotations, mentions: coreference.mentions(), speakers: coreference.speakers(), attributions };
}

function quotationDraft(quoted: Quoted, speakerId: (line: Line | null, range: Range | null) => string | null): Draft {
  const { quotation } = quoted;
  const { attributed, speaker } = weighQuotation(quoted);
  const said = attributed >= LEAST_ATTRIBUTED;
  const type: AttributionType = !said ? 'scare' : quotation.kind === 'direct' ? 'direct' : 'mixed';
  return {
    type, content: { start: quotation.start, end: quotation.end }, outer: quotation.outer,
    mention: said ? mentionSpan(quoted) : null, cue: said ? cueSpan(quoted.cueLine, quoted.cue) : null,
    group: quoted.group === null ? null : `g${quoted.group}`, speaker: said ? speakerId(quoted.cueLine, quoted.mention) : null,
    confidence: said ? attributed * speaker : 1 - attributed,
  };
}

function cueSpan(line: Line | null, cue: Cue | null): Span | null {
  return line === null || cue === null ? null : spanOf(line.items, cue);
}
