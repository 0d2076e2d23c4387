import attributedWeights from '../weighing/data/attributedWeights.json';
import speakerWeights from '../weighing/data/speakerWeights.json';
import type { Candidates } from './candidates';
import type { Cue } from '../cues/cue';
import { cueFeatures, quotationFeatures, speakerFeatures } from '../weighing/features';
import { logistic } from '../weighing/model';
import { keepChoice, knownChoice } from './keptChoices';
import type { Choice } from './keptChoices';
import type { Line } from '../lines/narrator';
import { namedBy } from './namingVerbs';
import { isNobodysWords } from './nobodysWords';
import { candidatesAround, candidatesInLine, isBare, placeOf } from './quoted';
import type { Place, Quoted, SpeakerCandidate, Way } from './quoted';
import { isRelayCue } from '../reports/relays';
import type { Weighed } from '../reports/chooseReports';

const model = logistic(speakerWeights);
const isAttributed = logistic(attributedWeights);
const cueSums = new WeakMap<Cue, number>();

/** What a cue's own facts add, made once for all quotations of its line. */
function cueSum({ cue, cueLine }: SpeakerCandidate): number {
  if (cue === null) return 0;
  let sum = cueSums.get(cue);
  if (sum === undefined) {
    const weighing = model.weigh();
    cueFeatures(cueLine.items, cue, weighing);
    ({ sum } = weighing);
    cueSums.set(cue, sum);
  }
  return sum;
}

/** Below this no words are taken to name the speaker. */
const LEAST_SPEAKER = 0.25;

/** Ways by which a cue governs a quotation, the closest first. */
const GOVERNING: readonly Way[] = [
  'between',
  'cue-after',
  'cue-before',
  'within',
  'line-before',
  'colon',
  'continued',
  'line-after',
  'previous-cue',
];

/** Ways to a cue that leads to the quotation from before it. */
const INNER: ReadonlySet<Way> = new Set(['cue-before', 'within', 'line-before']);

/** Told of every quotation's candidates before one is chosen: what a learner collects. */
export type Watcher = (place: Place, candidates: readonly SpeakerCandidate[]) => void;

/** Decides for every quotation, in text order, which words name who said it. */
export function chooseSpeakers({ lines, cues }: Candidates, weighed: readonly Weighed[], watch?: Watcher): Quoted[] {
  let reports: ReadonlyMap<number, readonly Weighed[]> | undefined;
  const reportsOf = (line: Line): readonly Weighed[] => (reports ??= byLine(weighed)).get(line.index) ?? [];
  const out: Quoted[] = [];
  let last: Quoted | null = null;
  let groups = 0;
  for (const line of lines) {
    if (line.quoted.length === 0) continue;
    const bare = isBare(line);
    for (const at of line.quoted) {
      const quotation = line.items[at]?.quotation ?? null;
      if (quotation === null) continue;
      let choice = watch === undefined ? knownChoice(line, at, lines, last) : null;
      if (choice === null) {
        const place = placeOf(quotation, line, at, bare);
        const candidates = [
          ...candidatesInLine(place, cues[line.index] ?? [], reportsOf(line)),
          ...candidatesAround(place, lines, cues, last),
        ];
        watch?.(place, candidates);
        choice = choiceOf(place, candidates);
        keepChoice(line, at, lines, last, choice);
      }
      const { chosen, probability, attributed } = choice;
      const quoted: Quoted = { quotation, line, at, bare, choice, chosen, probability, attributed, group: null };
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

function byLine(weighed: readonly Weighed[]): Map<number, Weighed[]> {
  const reports = new Map<number, Weighed[]>();
  for (const one of weighed) {
    const list = reports.get(one.report.line.index);
    if (list === undefined) reports.set(one.report.line.index, [one]);
    else list.push(one);
  }
  return reports;
}

/** The words that name the speaker, if any do, and how likely the quotation is anybody's words. */
function choiceOf(place: Place, candidates: readonly SpeakerCandidate[]): Choice {
  const named = namedBy(place, candidates);
  const { best, probability } = named === 'nobody' ? { best: null, probability: 0 } : likeliest(place, candidates);
  const chosen = named === 'nobody' || probability < LEAST_SPEAKER ? null : (named ?? best);
  const weighing = isAttributed.weigh();
  quotationFeatures(place, chosen, probability, weighing);
  return { chosen, probability, attributed: isNobodysWords(place) ? 0 : weighing.probability() };
}

/** The likeliest words; where several ways lead to the same words, the likeliest one with a cue. */
function likeliest(
  place: Place,
  candidates: readonly SpeakerCandidate[],
): { readonly best: SpeakerCandidate | null; readonly probability: number } {
  const scored = candidates.map((candidate) => {
    const weighing = model.weigh(cueSum(candidate));
    speakerFeatures(place, candidate, candidates, weighing);
    return { candidate, value: weighing.probability() };
  });
  let top = scored[0];
  for (const one of scored) if (top === undefined || one.value > top.value) top = one;
  if (top === undefined) return { best: null, probability: 0 };
  const probability = top.value;
  const { mention, cueLine } = top.candidate;
  // The same words may be reached over several cues: the one that governs the quotation is its cue.
  let rank = GOVERNING.indexOf(top.candidate.way);
  for (const one of scored) {
    const other = one.candidate;
    if (other.cue === null || other.cueLine !== cueLine || other.mention?.from !== mention?.from || one.value < 0.2) continue;
    const its = GOVERNING.indexOf(other.way);
    if (its >= 0 && (rank < 0 || its < rank)) {
      rank = its;
      top = one;
    }
  }
  return { best: speakerBehindRelay(top.candidate, candidates), probability };
}

/** Whom the relay's words lead to. `“A,” Bell said. “B,” the Herald reports.`: who said the quotation before says this one. */
function speakerBehindRelay(chosen: SpeakerCandidate, candidates: readonly SpeakerCandidate[]): SpeakerCandidate {
  const told = toldToRelay(chosen, candidates) ?? ownParticiple(chosen, candidates);
  if (told !== undefined) return told;
  if (chosen.way !== 'cue-after' || !isRelayCue(chosen.cueLine.items, chosen.cue)) return chosen;
  // "Bell called it a “test”, the agency Coastline reports": who says it in the clause that is passed on.
  const inner = candidates.find(
    ({ way, cue, mention, cueLine }) =>
      INNER.has(way) &&
      cueLine === chosen.cueLine &&
      mention !== null &&
      cue !== null &&
      cue !== chosen.cue &&
      cue.listed === 'speech' &&
      !isRelayCue(cueLine.items, cue),
  );
  if (inner !== undefined) return inner;
  const before = candidates.find(({ way, mention, distance }) => way === 'continued' && mention !== null && distance === 0);
  return before === undefined || isRelayCue(before.cueLine.items, before.cue)
    ? chosen
    : { ...before, cue: chosen.cueLine === before.cueLine ? before.cue : null };
}

/** `“A,” aides said Bell told them.`: Bell, whom the clause behind the quotation names with a verb of saying and nothing else to say. */
function toldToRelay({ way, cue }: SpeakerCandidate, candidates: readonly SpeakerCandidate[]): SpeakerCandidate | undefined {
  if (way !== 'cue-after' || cue === null || (cue.complement.pattern !== 'clause' && cue.complement.pattern !== 'that')) return undefined;
  return candidates.find(
    ({ way: other, cue: inner }) =>
      other === 'line-after' &&
      inner !== null &&
      inner.listed === 'speech' &&
      inner.subject?.from === cue.complement.at &&
      (inner.complement.pattern === 'end' || inner.complement.pattern === 'prep'),
  );
}

/** `Moss quoted Bell as saying: “A.”`, `…, with Bell writing: “A.”`: a participle that leads to the quotation has its subject beside it. */
function ownParticiple({ way }: SpeakerCandidate, candidates: readonly SpeakerCandidate[]): SpeakerCandidate | undefined {
  if (way !== 'verb' && way !== 'main' && way !== 'line-before') return undefined;
  return candidates.find(
    ({ way: other, cue }) =>
      other === 'cue-before' && cue !== null && cue.form === 'ing' && cue.listed === 'speech' && cue.subject?.how === 'before',
  );
}

/** Parts of one interrupted quotation: the same cue on both, or a quotation that stands alone right behind. */
function belongTogether(last: Quoted, next: Quoted): boolean {
  const a = last.chosen;
  const b = next.chosen;
  if (a === null || b === null || a.mention === null || a.mention !== b.mention) return false;
  if (next.line === last.line)
    return a.cue !== null && a.cue === b.cue && (b.way === 'between' || b.way === 'cue-before' || a.way === 'next-cue');
  return next.bare && (next.line.paragraph === last.line.paragraph || last.quotation.continues);
}
