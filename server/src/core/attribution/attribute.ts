import type { Quotation } from '../quotations/quotation';
import type { ReadArticle } from '../text/article';
import type { ArticleAnalysis, Attribution } from './attribution';
import { findBlockQuotations } from './quotationSpeakers/blockQuotations';
import type { BlockQuotation } from './quotationSpeakers/blockQuotations';
import { findCandidates } from './quotationSpeakers/candidates';
import type { Candidates, KeptCandidates } from './quotationSpeakers/candidates';
import { chooseReports, weighReports } from './reports/chooseReports';
import type { Weighed } from './reports/chooseReports';
import { chooseSpeakers } from './quotationSpeakers/chooseSpeakers';
import type { Evidence } from './weighing/confidence';
import type { Cue } from './cues/cue';
import { Drafts } from './drafts';
import type { Draft } from './drafts';
import { findTurns } from './quotationSpeakers/interviews';
import { inferSpeakers } from './quotationSpeakers/inferred';
import { whoIsMeant } from './coreference/keptCoreference';
import type { KeptCoreference } from './coreference/keptCoreference';
import type { Range } from './lines/phrases';
import type { Quoted } from './quotationSpeakers/quoted';
import { withoutDoubtfulNested } from './reports/nestedReports';
import { withRelaysAround } from './reports/relays';
import { whoSpeaks } from './lines/subject';

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
export function attribute(
  read: ReadArticle,
  quotations: readonly Quotation[],
  watch?: EvidenceWatcher,
  kept?: KeptAttribution,
): ArticleAnalysis {
  const found = findCandidates(read, quotations, kept?.candidates);
  const turns = findTurns(read, found);
  const candidates = turns.length === 0 ? found : withoutReportsIn(found, turns);
  const weighed = weighReports(candidates.reports);
  const quoted = chooseSpeakers(candidates, weighed);
  const who = whoIsMeant(candidates.lines, speakingRanges(candidates, quoted), candidates.titled, kept?.coreference);
  const evidence = watch && new Map<Draft, Evidence>();
  const made = new Drafts(candidates.cues, who, evidence);
  const drafts: Draft[] = [];
  for (const one of quoted) drafts.push(made.ofQuotation(one));
  const reports = chooseReports(weighed);
  const groupOf = groupsOf(
    reports,
    quoted.reduce((taken, { group }) => Math.max(taken, group ?? 0), 0),
  );
  for (const one of reports) drafts.push(made.ofReport(one, groupOf(one)));
  for (const one of findBlockQuotations(read, candidates)) drafts.push(made.ofBlock(one));
  for (const one of turns) drafts.push(made.ofBlock(one));
  drafts.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const inferred = inferSpeakers(read.text, drafts);
  const all = inferred.size === 0 ? drafts : drafts.map((draft, n) => ({ ...draft, speaker: draft.speaker ?? inferred.get(n) ?? null }));
  if (evidence !== undefined) for (const [n, draft] of drafts.entries()) watch?.(all[n] as Draft, evidence.get(draft) as Evidence);
  return {
    article: read,
    quotations,
    mentions: who.mentions(),
    speakers: who.speakers(),
    attributions: numbered(read.path, withRelaysAround(withoutDoubtfulNested(all))),
  };
}

/** The ids of the article that was numbered last: the same article is, at every keystroke. */
let last: { readonly path: string; readonly ids: string[] } = { path: '', ids: [] };

function numbered(path: string, drafts: readonly Draft[]): readonly Attribution[] {
  if (path !== last.path) last = { path, ids: [] };
  const { ids } = last;
  for (const [n, draft] of drafts.entries()) draft.id = ids[n] ??= `${path}#${n + 1}`;
  return drafts;
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

/** Makes a function that gives a report's group: the two halves of a clause that its attribution interrupts have one. @param taken the last number of a group that is taken. */
function groupsOf(reports: readonly Weighed[], taken: number): (one: Weighed) => number | null {
  const fronts = new Set<Cue>();
  for (const {
    report: { where, cue },
  } of reports)
    if (where === 'before') fronts.add(cue);
  const groups = new Map<Cue, number>();
  for (const {
    report: { where, cue },
  } of reports)
    if (where === 'around' && fronts.has(cue) && !groups.has(cue)) groups.set(cue, taken + groups.size + 1);
  return ({ report: { cue } }) => groups.get(cue) ?? null;
}
