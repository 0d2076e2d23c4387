import type { Quotation } from '../../quotations/quotation';
import { isFinite } from '../lines/complements';
import { BODY_WORDS, ROLE_NOUNS } from '../lines/data/people';
import { mainSubject } from '../cues/sharedSubjects';
import type { Cue } from '../cues/cue';
import { isSpace } from '../../text/letters';
import { FARTHEST_CONTINUED } from './keptChoices';
import type { Choice } from './keptChoices';
import type { Item, Line } from '../lines/narrator';
import { isMark, isPossessive, isUpper, phraseAfter, phraseBefore } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import type { Weighed } from '../reports/chooseReports';
import { subjectBefore } from '../lines/subjects';
import { labelBefore } from '../lines/labels';

/** What leads from a quotation to the words that may name its speaker. */
export type Way =
  | 'cue-after'
  | 'cue-before'
  | 'between'
  | 'within'
  | 'line-before'
  | 'line-after'
  | 'verb'
  | 'main'
  | 'owner'
  | 'by'
  | 'signature'
  | 'label'
  | 'colon'
  | 'previous-cue'
  | 'previous-main'
  | 'continued'
  | 'next-cue';

/** Words that may name who said a quotation. Indices are of the items of `cueLine`. */
export interface SpeakerCandidate {
  readonly way: Way;
  readonly cue: Cue | null;
  readonly cueLine: Line;
  readonly mention: Range | null;
  /** Words between the quotation and the mention; 0 where they stand in different lines. */
  readonly distance: number;
  /** How likely the clause that holds the quotation is a report at all; only for `within`. */
  readonly report: number;
  /** The verb that the mention is the subject of, where it is no cue. */
  readonly verb: string | null;
}

/** A quotation where it stands in the narrator's lines. */
export interface Place {
  readonly quotation: Quotation;
  readonly line: Line;
  /** Index of the quotation's item in its line. */
  readonly at: number;
  /** Whether its line holds nothing but quotations and marks. */
  readonly bare: boolean;
  /** What closes the quotation's text: a comma, a stop of any kind, or neither. */
  readonly ending: ',' | '.' | '-';
}

/** A quotation with the words chosen to say who said it. */
export interface Quoted extends Omit<Place, 'ending'> {
  /** The very object for as long as nothing changes that the choice rests on. */
  readonly choice: Choice;
  readonly chosen: SpeakerCandidate | null;
  /** How likely the chosen words name who said it. */
  readonly probability: number;
  /** How likely the quotation gives somebody's words at all. */
  readonly attributed: number;
  group: number | null;
}

/** A quotation's place in its line. */
export function placeOf(quotation: Quotation, line: Line, at: number, bare: boolean): Place {
  return { quotation, line, at, bare, ending: endingOf((line.items[at] as Item).text) };
}

function endingOf(text: string): Place['ending'] {
  let at = text.length - 1;
  while (at > text.length - 8 && isSpace(text, at)) at--;
  const last = text.charAt(at);
  return last === ',' ? ',' : last === '.' || last === '?' || last === '!' ? '.' : '-';
}

/** Whether a line has nothing but quotations and marks. */
export function isBare(line: Line): boolean {
  return line.items.every((item) => item.quotation !== null || isMark(item));
}

const mentionOf = (cue: Cue): Range | null => (cue.passive ? null : cue.subject);

/** Everything in a quotation's own line that may name who said it. */
export function candidatesInLine(place: Place, cues: readonly Cue[], reports: readonly Weighed[]): SpeakerCandidate[] {
  const { line, at } = place;
  const { items } = line;
  const out: SpeakerCandidate[] = [];
  const add = (way: Way, cue: Cue | null, mention: Range | null, report = 0, verb: string | null = null): void => {
    const distance = mention === null ? 0 : mention.from > at ? mention.from - at : at - mention.to + 1;
    out.push({ way, cue, cueLine: line, mention, distance, report, verb });
  };
  const after = cueAfter(items, at, cues);
  if (after !== null) add('cue-after', after, mentionOf(after));
  let before: Cue | null = null;
  let later: Cue | null = null;
  for (const cue of cues) {
    if (cue.complement.pattern === 'quote' && cue.complement.at === at) add('cue-before', cue, mentionOf(cue));
    else if (cue.subject !== null && !cue.passive) {
      if (cue.from < at) before = cue;
      else if (later === null && cue !== after) later = cue;
    }
  }
  const interrupted = interruptedBefore(items, at, cues);
  if (interrupted !== null) add('between', interrupted, mentionOf(interrupted));
  for (const { report, probability } of reports)
    if (report.from <= at && at < report.to && !(report.cue.complement.pattern === 'quote' && report.cue.complement.at === at))
      add('within', report.cue, mentionOf(report.cue), probability);
  if (before !== null && !out.some((one) => one.cue === before)) add('line-before', before, before.subject);
  if (later !== null && !out.some((one) => one.cue === later)) add('line-after', later, later.subject);
  const verb = governingSubject(items, at);
  if (verb !== null) add('verb', null, verb.subject, 0, verb.lemma);
  const main = mainSubject(items, 0, items.length);
  if (main !== null) add('main', null, main);
  const owner = ownerBefore(items, at);
  if (owner !== null) add('owner', null, owner);
  if (items[at + 1]?.lower === 'by') {
    const by = phraseAfter(items, at + 2);
    if (by !== null) add('by', null, by);
  }
  const signed = signature(items, at);
  if (signed !== null) add('signature', null, signed);
  const labelled = label(items, at);
  if (labelled !== null) add('label', null, labelled);
  return out;
}

/** `“…,” she said`, `“…,” said Bell`. */
function cueAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  for (const cue of cues) {
    if (cue.subject === null || cue.subject.how === 'shared' || cue.subject.how === 'relative' || cue.passive || cue.kind === 'noun')
      continue;
    const edge = Math.min(cue.from, cue.subject.from);
    if (edge <= at) continue;
    let k = edge - 1;
    while (
      k > at &&
      items[k]?.quotation === null &&
      (isMark(items[k] as Item) || /^(?:as|and|but|then|was|is|were|are|came)$/u.test((items[k] as Item).lower))
    )
      k--;
    return k === at ? cue : null;
  }
  return null;
}

/** `“…,” she said, “…”`: the second part of what was interrupted. */
function interruptedBefore(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  for (let c = cues.length - 1; c >= 0; c--) {
    const cue = cues[c] as Cue;
    if (cue.subject === null || cue.subject.how === 'shared') continue;
    const edge = Math.max(cue.to, cue.subject.to);
    if (edge > at) continue;
    let k = Math.min(cue.from, cue.subject.from) - 1;
    while (k >= 0 && items[k]?.quotation === null && isMark(items[k] as Item)) k--;
    return items[k]?.quotation && isMark(items[at - 1] as Item) ? cue : null;
  }
  return null;
}

/** The subject of the nearest verb before the quotation, whatever verb it is: `Bell waved it off as a “stunt”`. */
function governingSubject(items: readonly Item[], at: number): { readonly subject: Range; readonly lemma: string } | null {
  for (let k = at - 1; k >= 0; k--) {
    if ((items[k] as Item).lower === ';') return null;
    if (!isFinite(items, k)) continue;
    let start = k;
    while (start > 0 && (items[start - 1] as Item).pos === 'AUX') start--;
    const subject = subjectBefore(items, start, 0);
    if (subject !== null) return { subject, lemma: (items[k] as Item).lemma };
  }
  return null;
}

/** "her “bold” plan", "Bell’s call for a “revolution”": whose it is. */
function ownerBefore(items: readonly Item[], at: number): Range | null {
  for (let k = at - 1; k >= Math.max(0, at - 7); k--) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.lower === ',') return null;
    if (isPossessive(item)) return { from: k, to: k + 1 };
    if (/^['’]s?$/u.test(item.lower) && k > 0) return phraseBefore(items, k - 1);
  }
  return null;
}

/** So many words at the most stand in a heading. */
const LONGEST_HEADING = 8;

/** `“…” – Ann Bell`: a dash and a name that close the line. @param at index before the dash, -1 where it opens the line. */
function signature(items: readonly Item[], at: number): Range | null {
  if (!/^[-–—―~]+$/u.test(items[at + 1]?.text ?? '')) return null;
  const phrase = phraseAfter(items, at + 2);
  return phrase !== null && isUpper(items[phrase.to - 1] as Item) && items.length - phrase.to <= 8 ? phrase : null;
}

/** `Bell: “…”`, `SHERIFF MOSS: “…”`. */
function label(items: readonly Item[], at: number): Range | null {
  if (items[at - 1]?.lower !== ':' || at < 2) return null;
  const phrase = labelBefore(items, at - 1);
  if (phrase === null) return null;
  // "11:42 Port authority: “…”"
  const from = phrase.to - phrase.from > 1 && items[phrase.from]?.pos === 'NUM' ? phrase.from + 1 : phrase.from;
  const last = items[phrase.to - 1] as Item;
  return isUpper(last) || (isUpper(items[from] as Item) && (ROLE_NOUNS.has(last.lower) || BODY_WORDS.has(last.lower)))
    ? { from, to: phrase.to }
    : null;
}

/** A few words in marks and nothing else, without a stop at their end: a heading between paragraphs, with the words of whoever speaks below. */
const isHeading = ({ items }: Line): boolean =>
  items.length === 1 && !/[.,!?…]["'”’]?\s*$/u.test(items[0]?.text ?? '') && (items[0]?.text ?? '').split(/\s+/u).length <= LONGEST_HEADING;

/** What the lines before and after a quotation offer. @param last the quotation before it, as already decided. */
export function candidatesAround(
  place: Place,
  lines: readonly Line[],
  cues: readonly (readonly Cue[])[],
  last: Quoted | null,
): SpeakerCandidate[] {
  const out: SpeakerCandidate[] = [];
  const { line } = place;
  const opens = line.items.findIndex((item) => item.quotation !== null) === place.at;
  const heading = isHeading(line);
  const previous = lines[line.index - 1];
  if (previous !== undefined && opens && !heading) {
    const cue = (cues[previous.index] ?? []).findLast((one) => one.subject !== null && !one.passive);
    const colon = previous.items.at(-1)?.lower === ':';
    if (cue !== undefined)
      out.push({ way: colon ? 'colon' : 'previous-cue', cue, cueLine: previous, mention: cue.subject, distance: 0, report: 0, verb: null });
    const main = mainSubject(previous.items, 0, previous.items.length);
    if (main !== null) out.push({ way: 'previous-main', cue: null, cueLine: previous, mention: main, distance: 0, report: 0, verb: null });
  }
  const next = lines[line.index + 1];
  if (next !== undefined && next.paragraph === line.paragraph && place.bare) {
    const q = next.items.findIndex((item) => item.quotation !== null);
    const cue = q < 0 ? null : cueAfter(next.items, q, cues[next.index] ?? []);
    if (cue !== null) out.push({ way: 'next-cue', cue, cueLine: next, mention: cue.subject, distance: 0, report: 0, verb: null });
  }
  if (next !== undefined && place.bare) {
    const signed = signature(next.items, -1);
    if (signed !== null) out.push({ way: 'signature', cue: null, cueLine: next, mention: signed, distance: 0, report: 0, verb: null });
  }
  if (last?.chosen && !heading && line.paragraph - last.line.paragraph <= FARTHEST_CONTINUED)
    out.push({ ...last.chosen, way: 'continued', distance: line.paragraph - last.line.paragraph, report: last.probability });
  return out;
}
