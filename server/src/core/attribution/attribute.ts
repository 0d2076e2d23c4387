import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { ArticleAnalysis, Attribution } from './attribution';
import { findBlockQuotations } from './blockQuotations';
import type { BlockQuotation } from './blockQuotations';
import { findCandidates } from './candidates';
import type { Candidates, KeptCandidates } from './candidates';
import { chooseReports, weighReports } from './chooseReports';
import type { Weighed } from './chooseReports';
import { chooseSpeakers } from './chooseSpeakers';
import type { Evidence } from './confidence';
import { Drafts } from './drafts';
import type { Draft } from './drafts';
import { findTurns } from './interviews';
import { inferSpeakers } from './inferred';
import { whoIsMeant } from './keptCoreference';
import type { KeptCoreference } from './keptCoreference';
import type { Range } from './phrases';
import type { Quoted } from './quoted';
import { withoutDoubtfulNested } from './nestedReports';
import { withRelaysAround } from './relays';
import { whoSpeaks } from './subjects';

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
  const found = findCandidates(read, quotations, kept?.candidates);
  const turns = findTurns(read, found);
  const candidates = turns.length === 0 ? found : withoutReportsIn(found, turns);
  const weighed = weighReports(candidates.reports);
  const quoted = chooseSpeakers(candidates, weighed);
  const who = whoIsMeant(candidates.lines, speakingRanges(candidates, quoted), candidates.titled, kept?.coreference);
  const evidence = watch && new Map<Draft, Evidence>();
  const made = new Drafts(candidates.cues, who, evidence);
  const drafts = [
    ...quoted.map((one) => made.ofQuotation(one)),
    ...grouped(chooseReports(weighed), Math.max(0, ...quoted.map(({ group }) => group ?? 0))).map(([one, group]) => made.ofReport(one, group)),
    ...[...findBlockQuotations(read, candidates), ...turns].map((one) => made.ofBlock(one)),
  ];
  drafts.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const inferred = inferSpeakers(read.text, drafts);
  const all = inferred.size === 0 ? drafts : drafts.map((draft, n) => ({ ...draft, speaker: draft.speaker ?? inferred.get(n) ?? null }));
  if (evidence !== undefined) for (const [n, draft] of drafts.entries()) watch?.(all[n] as Draft, evidence.get(draft) as Evidence);
  const attributions = withRelaysAround(withoutDoubtfulNested(all)).map(({ type, content, outer, mention, cue, group, speaker, relay, confidence }, n): Attribution =>
    ({ id: `${read.path}#${n + 1}`, type, content, outer, mention, cue, group, speaker, relay, confidence }));
  return { article: read, quotations, mentions: who.mentions(), speakers: who.speakers(), attributions };
}

/** In the turns of an interview nobody but who has the turn reports anything. */
function withoutReportsIn(candidates: Candidates, turns: readonly BlockQuotation[]): Candidates {
  const paragraphs = new Set(turns.map(({ line }) => line.paragraph));
  return { ...candidates, reports: candidates.reports.filter(({ line }) => !paragraphs.has(line.paragraph)) };
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

/** Reports with their group: the two halves of a clause that its attribution interrupts have one. @param taken the last number of a group that is taken. */
function grouped(reports: readonly Weighed[], taken: number): (readonly [Weighed, number | null])[] {
  const fronts = new Set(reports.filter(({ report: { where } }) => where === 'before').map(({ report }) => report.cue));
  const cues = [...new Set(reports.filter(({ report: { where, cue } }) => where === 'around' && fronts.has(cue)).map(({ report }) => report.cue))];
  return reports.map((one) => {
    const at = cues.indexOf(one.report.cue);
    return [one, at < 0 ? null : taken + at + 1];
  });
}
