import speakerWeights from './data/speakerWeights.json';
import type { Candidates } from './candidates';
import { speakerFeatures } from './features';
import { logistic } from './model';
import { candidatesAround, candidatesInLine, isBare } from './quoted';
import type { Place, Quoted, SpeakerCandidate } from './quoted';
import type { Weighed } from './chooseReports';

const isRight = logistic(speakerWeights);

/** Below this no words are taken to name the speaker. */
const LEAST_SPEAKER = 0.25;

/** Told of every quotation's candidates before one is chosen: what a learner collects. */
export type Watcher = (place: Place, candidates: readonly SpeakerCandidate[]) => void;

/** Decides for every quotation, in text order, which words name who said it. */
export function chooseSpeakers({ lines, cues }: Candidates, weighed: readonly Weighed[], watch?: Watcher): Quoted[] {
  const reports = new Map<number, Weighed[]>();
  for (const one of weighed) {
    const list = reports.get(one.report.line.index);
    if (list === undefined) reports.set(one.report.line.index, [one]);
    else list.push(one);
  }
  const out: Quoted[] = [];
  let last: Quoted | null = null;
  let groups = 0;
  for (const line of lines) {
    const bare = isBare(line);
    for (const [at, { quotation }] of line.items.entries()) {
      if (quotation === null) continue;
      const place: Place = { quotation, line, at, bare };
      const candidates = [...candidatesInLine(place, cues[line.index] ?? [], reports.get(line.index) ?? []), ...candidatesAround(place, lines, cues, last)];
      watch?.(place, candidates);
      let chosen: SpeakerCandidate | null = null;
      let probability = 0;
      for (const candidate of candidates) {
        const value = isRight(speakerFeatures(place, candidate, candidates));
        if (value > probability) { probability = value; chosen = candidate; }
      }
      if (probability < LEAST_SPEAKER) chosen = null;
      const quoted: Quoted = { ...place, chosen, probability, group: null };
      if (last !== null && belongTogether(last, quoted)) {
        last.group ??= ++groups;
        quoted.group = last.group;
      }
      out.push(quoted);
      last = quoted;
    }
  }
  return out;
}

/** Parts of one interrupted quotation: the same cue on both, or a quotation that stands alone right behind. */
function belongTogether(last: Quoted, next: Quoted): boolean {
  const a = last.chosen;
  const b = next.chosen;
  if (a === null || b === null || a.mention === null || a.mention !== b.mention) return false;
  if (next.line === last.line) return a.cue !== null && a.cue === b.cue && (b.way === 'between' || b.way === 'cue-before' || a.way === 'next-cue');
  return next.bare && (next.line.paragraph === last.line.paragraph || last.quotation.continues);
}
