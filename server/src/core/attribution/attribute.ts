import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { ArticleAnalysis, Attribution, AttributionType, Relay } from './attribution';
import { findBlockQuotations } from './blockQuotations';
import type { BlockQuotation } from './blockQuotations';
import { findCandidates } from './candidates';
import type { Candidates, KeptCandidates } from './candidates';
import { chooseReports, weighReports } from './chooseReports';
import type { Weighed } from './chooseReports';
import { chooseSpeakers } from './chooseSpeakers';
import { confidenceOf } from './confidence';
import type { Evidence } from './confidence';
import type { Cue } from './cues';
import { inferSpeakers } from './inferred';
import { whoIsMeant } from './keptCoreference';
import type { KeptCoreference } from './keptCoreference';
import type { Line } from './narrator';
import type { Range } from './phrases';
import type { Quoted } from './quoted';
import { withoutDoubtfulNested } from './nestedReports';
import { relayMention, withRelaysAround } from './relays';
import { spanOf } from './reports';
import { shownMention, whoSpeaks } from './subjects';

/** Below this a quotation is taken for nobody's reported words. */
const LEAST_ATTRIBUTED = 0.4;

/** How likely a paragraph without marks behind a verb of saying and a colon is what was said: none of the articles learned from show it. */
const BLOCK_LIKELY = 0.8;

interface Draft {
  readonly attribution: Omit<Attribution, 'id' | 'confidence'>;
  readonly evidence: Evidence;
}

/** Told of every attribution, kept or not, with what its confidence rests on: what a learner collects. */
export type EvidenceWatcher = (attribution: Omit<Attribution, 'id'>, evidence: Evidence) => void;

/** What is kept of the attributions of an article's last version. */
export interface KeptAttribution {
  readonly candidates: KeptCandidates;
  readonly coreference: KeptCoreference;
}

/**
 * Who said what in one article: every quotation and every indirect report with the words that name the speaker, the cue,
 * and the article's speaker behind them.
 * @param quotations in text order, as `findQuotations` gives them.
 * @param kept what was found in the article before its last edit, brought up to date.
 */
export function attribute(read: ReadArticle, quotations: readonly Quotation[], watch?: EvidenceWatcher, kept?: KeptAttribution): ArticleAnalysis {
  const candidates = findCandidates(read, quotations, kept?.candidates);
  const weighed = weighReports(candidates.reports);
  const quoted = chooseSpeakers(candidates, weighed);
  const who = whoIsMeant(candidates.lines, speakingRanges(candidates, quoted), candidates.titled, kept?.coreference);
  const speakerId = (line: Line | null, range: Range | null): string | null => (line === null || range === null ? null : who.speakerIdOf(line, whoSpeaks(line.items, range)));
  const relayOf = (line: Line, cue: Cue): Relay | null => {
    const range = relayMention(line.items, candidates.cues[line.index] ?? [], cue);
    return range === null ? null : { mention: spanOf(line.items, shownMention(line.items, range)), speaker: speakerId(line, range) };
  };

  const drafts = [
    ...quoted.map((one) => quotationDraft(one, speakerId, relayOf)),
    ...grouped(chooseReports(weighed), Math.max(0, ...quoted.map(({ group }) => group ?? 0))).map(([one, group]) => reportDraft(one, group, speakerId, relayOf)),
    ...findBlockQuotations(read, candidates).map((one) => blockDraft(one, speakerId, relayOf)),
  ];
  drafts.sort((a, b) => a.attribution.outer.start - b.attribution.outer.start || b.attribution.outer.end - a.attribution.outer.end);
  const inferred = inferSpeakers(read.text, drafts.map(({ attribution }) => attribution));
  const all = drafts.map(({ attribution, evidence }, n) => {
    const { type, content, outer, mention, cue, group, relay } = attribution;
    const one = { type, content, outer, mention, cue, group, speaker: attribution.speaker ?? inferred.get(n) ?? null, relay, confidence: confidenceOf(evidence) };
    watch?.(one, evidence);
    return one;
  });
  const attributions = withRelaysAround(withoutDoubtfulNested(all)).map(({ type, content, outer, mention, cue, group, speaker, relay, confidence }, n): Attribution =>
    ({ id: `${read.path}#${n + 1}`, type, content, outer, mention, cue, group, speaker, relay, confidence }));
  return { article: read, quotations, mentions: who.mentions(), speakers: who.speakers(), attributions };
}

/** By line index, the words that name somebody who speaks. */
function speakingRanges({ subjects }: Candidates, quoted: readonly Quoted[]): readonly (readonly Range[])[] {
  const ranges = [...subjects];
  for (const { chosen } of quoted) {
    if (!chosen?.mention) continue;
    const { index, items } = chosen.cueLine;
    ranges[index] = [...(ranges[index] ?? []), whoSpeaks(items, chosen.mention)];
  }
  return ranges;
}

type Resolve = (line: Line | null, range: Range | null) => string | null;
type FindRelay = (line: Line, cue: Cue) => Relay | null;

const groupName = (group: number | null): string | null => (group === null ? null : `g${group}`);

/** Reports with their group: the two halves of a clause that its attribution interrupts have one. @param taken the last number of a group that is taken. */
function grouped(reports: readonly Weighed[], taken: number): (readonly [Weighed, number | null])[] {
  const fronts = new Set(reports.filter(({ report: { where } }) => where === 'before').map(({ report }) => report.cue));
  const cues = [...new Set(reports.filter(({ report: { where, cue } }) => where === 'around' && fronts.has(cue)).map(({ report }) => report.cue))];
  return reports.map((one) => {
    const at = cues.indexOf(one.report.cue);
    return [one, at < 0 ? null : taken + at + 1];
  });
}

function reportDraft({ report, content, probability }: Weighed, group: number | null, speakerId: Resolve, relayOf: FindRelay): Draft {
  const { line, cue } = report;
  const mention = cue.passive ? null : cue.subject;
  const speaker = speakerId(line, mention);
  return {
    attribution: { type: 'indirect', content, outer: content, mention: mention === null ? null : spanOf(line.items, shownMention(line.items, mention)), cue: spanOf(line.items, cue), group: groupName(group), speaker, relay: relayOf(line, cue) },
    evidence: { type: 'report', content: probability, mention: 1, line, range: mention, resolved: speaker !== null },
  };
}

function blockDraft({ content, line, cue }: BlockQuotation, speakerId: Resolve, relayOf: FindRelay): Draft {
  const mention = cue.subject;
  const speaker = speakerId(line, mention);
  return {
    attribution: { type: 'direct', content, outer: content, mention: mention === null ? null : spanOf(line.items, shownMention(line.items, mention)), cue: spanOf(line.items, cue), group: null, speaker, relay: relayOf(line, cue) },
    evidence: { type: 'quotation', content: BLOCK_LIKELY, mention: 1, line, range: mention, resolved: speaker !== null },
  };
}

function quotationDraft(quoted: Quoted, speakerId: Resolve, relayOf: FindRelay): Draft {
  const { quotation, chosen, probability, attributed } = quoted;
  const said = attributed >= LEAST_ATTRIBUTED;
  const type: AttributionType = !said ? 'scare' : quotation.kind === 'direct' ? 'direct' : 'mixed';
  const mention = said ? chosen?.mention ?? null : null;
  const speaker = chosen === null ? null : speakerId(chosen.cueLine, mention);
  return {
    attribution: {
      type, content: { start: quotation.start, end: quotation.end }, outer: quotation.outer,
      mention: mention === null || chosen === null ? null : spanOf(chosen.cueLine.items, shownMention(chosen.cueLine.items, mention)),
      cue: said && chosen?.cue ? spanOf(chosen.cueLine.items, chosen.cue) : null,
      group: groupName(quoted.group), speaker, relay: said && chosen?.cue ? relayOf(chosen.cueLine, chosen.cue) : null,
    },
    evidence: { type: said ? 'quotation' : 'scare', content: said ? attributed : 1 - attributed, mention: probability, line: chosen?.cueLine ?? null, range: mention, resolved: speaker !== null },
  };
}
