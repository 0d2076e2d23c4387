import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { ArticleAnalysis, Attribution, AttributionType } from './attribution';
import { findCandidates } from './candidates';
import { chooseReports, weighReports } from './chooseReports';
import { chooseSpeakers } from './chooseSpeakers';
import { Coreference } from './coreference';
import attributedWeights from './data/attributedWeights.json';
import { quotationFeatures } from './features';
import { logistic } from './model';
import type { Line } from './narrator';
import type { Range } from './phrases';
import type { Quoted } from './quoted';
import { spanOf } from './reports';

/** Below this a quotation is taken for nobody's reported words. */
const LEAST_ATTRIBUTED = 0.4;

const isAttributed = logistic(attributedWeights);

type Draft = Omit<Attribution, 'id'>;

/**
 * Who said what in one article: every quotation and every indirect report with the words that name the speaker, the cue,
 * and the article's speaker behind them.
 * @param quotations in text order, as `findQuotations` gives them.
 */
export function attribute(read: ReadArticle, quotations: readonly Quotation[]): ArticleAnalysis {
  const candidates = findCandidates(read, quotations);
  const weighed = weighReports(candidates.reports);
  const quotedList = chooseSpeakers(candidates, weighed);
  const chosenMentions = new Map<Line, Range[]>();
  for (const { chosen } of quotedList) if (chosen?.mention) chosenMentions.set(chosen.cueLine, [...(chosenMentions.get(chosen.cueLine) ?? []), chosen.mention]);
  const subjects = new Map<Line, Range[]>();
  for (const line of candidates.lines) {
    const ranges: Range[] = (candidates.cues[line.index] ?? []).flatMap((cue) => (cue.subject === null || cue.passive ? [] : [cue.subject]));
    ranges.push(...(chosenMentions.get(line) ?? []));
    subjects.set(line, ranges);
  }
  const coreference = new Coreference(candidates.lines, subjects);
  const speakerId = (line: Line | null, range: Range | null): string | null => (line === null || range === null ? null : coreference.speakerOf(line, range)?.id ?? null);

  const drafts: Draft[] = [];
  for (const quoted of quotedList) drafts.push(quotationDraft(quoted, speakerId));
  for (const { report, content, probability } of chooseReports(weighed)) {
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
  const { quotation, chosen, probability } = quoted;
  const attributed = isAttributed.probability(quotationFeatures(quoted, chosen, probability));
  const said = attributed >= LEAST_ATTRIBUTED;
  const type: AttributionType = !said ? 'scare' : quotation.kind === 'direct' ? 'direct' : 'mixed';
  const mention = said ? chosen?.mention ?? null : null;
  return {
    type, content: { start: quotation.start, end: quotation.end }, outer: quotation.outer,
    mention: mention === null || chosen === null ? null : spanOf(chosen.cueLine.items, mention),
    cue: said && chosen?.cue ? spanOf(chosen.cueLine.items, chosen.cue) : null,
    group: quoted.group === null ? null : `g${quoted.group}`, speaker: chosen === null ? null : speakerId(chosen.cueLine, mention),
    confidence: said ? attributed * probability : 1 - attributed,
  };
}
