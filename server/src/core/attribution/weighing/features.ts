import { isFinite } from '../lines/complements';
import type { Cue } from '../cues/cue';
import { NAMES, namesOfWay } from './factNames';
import type { WayNames } from './factNames';
import type { Facts } from './facts';
import { mentionKind } from '../lines/mentionKind';
import type { Item, Line } from '../lines/narrator';
import { isMark } from '../lines/phrases';
import type { Place, SpeakerCandidate } from '../quotationSpeakers/quoted';
import type { Report } from '../reports/reports';
import { wordSet } from '../../text/wordSet';

/** Nouns after which marks often hold a title, a term or words as words. */
const NAMED_BY = wordSet(`
  show program programme series book novel film movie song album podcast term word words phrase slogan nickname title headline
  column magazine play remarks claim statement
`);

/** Words before a subject that tell what clause it is in. */
const BEFORE_SUBJECT = wordSet(`
  if when that what as because while after who which how whether , and but than until before where why
`);

const bucket = (n: number): string =>
  n <= 1 ? '1' : n <= 2 ? '2' : n <= 3 ? '3' : n <= 5 ? '5' : n <= 8 ? '8' : n <= 14 ? '14' : n <= 25 ? '25' : 'more';

/** Facts about a cue by itself. */
export function cueFeatures(items: readonly Item[], cue: Cue, facts: Facts): void {
  const {
    lemma,
    listed,
    complement: { pattern, hearer },
  } = cue;
  facts.one(NAMES.lemma, lemma);
  facts.one(NAMES.pattern, pattern);
  facts.two(NAMES.lemmaPattern, lemma, pattern);
  facts.one(NAMES.kind, cue.kind);
  facts.one(NAMES.listed, listed);
  facts.two(NAMES.listedPattern, listed, pattern);
  facts.two(NAMES.formPattern, cue.form ?? '-', pattern);
  facts.one(NAMES.subject, cue.subject?.how ?? 'none');
  facts.one(NAMES.mention, mentionKind(items, cue.subject));
  if (cue.passive) {
    facts.add('passive');
    facts.one(NAMES.passive, lemma);
  }
  if (cue.negated) facts.add('negated');
  if (hearer !== null) facts.add('hearer');
  const left = items[cue.from - 1];
  if (left !== undefined) {
    if (left.quotation !== null) facts.add('left=QUOTE');
    else if (left.pos === 'AUX' || left.lower === 'to' || left.pos === 'PART') facts.one(NAMES.left, left.lower);
    else facts.one(NAMES.leftpos, left.pos);
  }
  if (cue.subject === null) return;
  const before = items[cue.subject.from - 1];
  if (before === undefined) facts.add('opens');
  else if (before.quotation !== null) facts.add('before=QUOTE');
  else if (BEFORE_SUBJECT.has(before.lower)) facts.one(NAMES.before, before.lower);
  else facts.one(NAMES.beforepos, before.pos);
}

/** Facts about a reported clause. @param around the cue of the report that holds this one, if any. */
export function reportFeatures(report: Report, around: Cue | null, facts: Facts): void {
  const { items } = report.line;
  const { pattern } = report.cue.complement;
  facts.add('bias');
  cueFeatures(items, report.cue, facts);
  let verbs = 0;
  let quotes = 0;
  for (let k = report.from; k < report.to; k++) {
    if (items[k]?.quotation !== null) quotes++;
    else if (isFinite(items, k)) verbs++;
  }
  const first = items[report.from] as Item;
  facts.one(NAMES.where, report.where);
  facts.two(NAMES.wherePattern, report.where, pattern);
  facts.one(NAMES.length, bucket(report.to - report.from));
  facts.one(NAMES.verbs, `${Math.min(verbs, 3)}`);
  facts.one(NAMES.role, report.line.role);
  facts.one(NAMES.start, first.quotation !== null ? 'QUOTE' : first.pos);
  if (first.quotation === null && (first.pos === 'ADP' || first.pos === 'SCONJ' || first.pos === 'PRON'))
    facts.one(NAMES.start, first.lower);
  if (quotes > 0) facts.add('holds quotation');
  if (around !== null) {
    facts.add('nested');
    facts.one(NAMES.nestedPattern, pattern);
    facts.one(NAMES.nestedIn, around.lemma);
    facts.one(NAMES.nestedListed, report.cue.listed);
  }
  if (items.at(-1)?.lower === '?') facts.add('question');
}

/** Facts about a quotation alone: whether it gives somebody's words at all. @param chosen the words chosen to name its speaker. */
export function quotationFeatures(place: Place, chosen: SpeakerCandidate | null, probability: number, facts: Facts): void {
  const { items } = place.line;
  const { text } = items[place.at] as Item;
  const way = chosen?.way ?? 'none';
  const sure = `${Math.floor(probability * 5)}`;
  facts.add('bias');
  facts.one(NAMES.way, way);
  facts.one(NAMES.kind, place.quotation.kind);
  facts.one(NAMES.speaker, sure);
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const size = bucket(words.length);
  facts.one(NAMES.words, size);
  facts.two(NAMES.wayWords, way, size);
  facts.two(NAMES.speakerWords, sure, size);
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  // "on ABC’s “The Morning Hour”": what owns or carries a title.
  const carrier =
    left === undefined || left.quotation !== null
      ? '-'
      : /^['’]s?$/u.test(left.lower)
        ? "left='s"
        : left.pos === 'ADP'
          ? `left=${left.lower}`
          : left.pos;
  if (words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}"'“‘(]/u.test(word) || word.length <= 3)) {
    facts.add('title case');
    facts.one(NAMES.titleCase, way);
    facts.one(NAMES.titleCase, carrier);
  } else if (/^["'“‘(]?\p{Lu}/u.test(text)) {
    facts.add('upper');
    facts.one(NAMES.upper, size);
  }
  if (place.ending === '.') facts.add('stop');
  else if (place.ending === ',') facts.add('comma');
  if (/\b(?:I|we|my|our|I'm|I’m|me|us|you)\b/u.test(text)) facts.add('first person');
  facts.one(
    NAMES.left,
    left === undefined
      ? 'START'
      : left.quotation !== null
        ? 'QUOTE'
        : left.pos === 'PROPN' || (left.pos === 'NOUN' && !NAMED_BY.has(left.lower))
          ? 'noun'
          : left.lower,
  );
  facts.one(NAMES.leftpos, left === undefined || left.quotation !== null ? '-' : left.pos);
  if (right === undefined) facts.add('right=END');
  else if (right.quotation !== null) facts.add('right=QUOTE');
  else if (isMark(right)) facts.one(NAMES.right, right.lower);
  else facts.one(NAMES.rightpos, right.pos);
  if (chosen?.cue) cueFeatures(chosen.cueLine.items, chosen.cue, facts);
  if (place.line.role !== 'body') facts.one(NAMES.role, place.line.role);
}

/** Facts about words that may name who said a quotation, beside what else may; those of its cue alone are `cueFeatures`. */
export function speakerFeatures(place: Place, candidate: SpeakerCandidate, all: readonly SpeakerCandidate[], facts: Facts): void {
  const { items } = place.line;
  const { way, cue, cueLine, mention } = candidate;
  const who = mentionKind(cueLine.items, mention);
  const item = items[place.at] as Item;
  const where = place.bare ? 'bare' : 'in line';
  const ofWay = namesOfWay(way);
  facts.add('bias');
  facts.one(NAMES.way, way);
  facts.one(ofWay.where, where);
  facts.one(ofWay.kind, place.quotation.kind);
  facts.one(ofWay.size, bucket(Math.ceil(item.text.length / 6)));
  facts.one(ofWay.mention, who);
  facts.one(ofWay.distance, bucket(candidate.distance));
  if (candidate.verb !== null) {
    facts.one(ofWay.verb, candidate.verb);
    facts.two(NAMES.verbMention, candidate.verb, who);
  }
  if (way === 'within') facts.one(NAMES.report, `${Math.floor(candidate.report * 6)}`);
  if (way === 'continued') {
    facts.one(NAMES.sure, `${Math.floor(candidate.report * 4)}`);
    facts.two(NAMES.gap, `${candidate.distance}`, where);
    facts.two(NAMES.continues, place.quotation.kind, /^\p{Ll}/u.test(item.text) ? 'lower' : 'upper');
  }
  rivalFeatures(candidate, who, all, ofWay, facts);
  if (cue !== null) {
    facts.one(ofWay.lemma, cue.lemma);
    facts.one(ofWay.listed, cue.listed);
    facts.one(ofWay.subject, cue.subject?.how ?? 'none');
    facts.one(ofWay.pattern, cue.complement.pattern);
  }
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  facts.one(ofWay.left, left === undefined ? 'START' : left.quotation !== null ? 'QUOTE' : isMark(left) ? left.lower : left.pos);
  facts.one(ofWay.right, right === undefined ? 'END' : right.quotation !== null ? 'QUOTE' : isMark(right) ? right.lower : right.pos);
  facts.one(ofWay.end, place.ending);
}

/** Facts about a candidate beside the quotation's others. */
function rivalFeatures(
  candidate: SpeakerCandidate,
  who: string,
  all: readonly SpeakerCandidate[],
  { beside, together, apart }: WayNames,
  facts: Facts,
): void {
  const { way, cue, cueLine, mention } = candidate;
  for (const other of all)
    if (other !== candidate) {
      facts.one(beside, other.way);
      facts.one(mention !== null && other.cueLine === cueLine && other.mention?.from === mention.from ? together : apart, other.way);
    }
  if (way === 'within')
    for (const other of all)
      if (other !== candidate && other.way === 'within') {
        facts.add(other.report > candidate.report ? 'surer within' : 'less sure within');
        if (other.cue !== null && cue !== null) facts.add(other.cue.from > cue.from ? 'nearer within' : 'farther within');
      }
  // "said she feels …": a subject that stands inside what another cue reports.
  if (mention !== null)
    for (const other of all) {
      const holds = other.cue?.complement.pattern;
      if (
        other === candidate ||
        other.cue === null ||
        other.cue === cue ||
        other.cueLine !== cueLine ||
        (holds !== 'that' && holds !== 'clause')
      )
        continue;
      if (other.cue.complement.at > mention.from || other.cue.listed !== 'speech') continue;
      facts.one(NAMES.insideReported, who);
      facts.one(NAMES.insideReported, cue?.listed ?? 'no cue');
      facts.one(NAMES.insideReported, way);
      break;
    }
}

/** For each report, the cue of the smallest other report of its line that holds it. */
export function surroundings(reports: readonly Report[]): (Cue | null)[] {
  const byLine = new Map<Line, Report[]>();
  for (const report of reports) {
    const list = byLine.get(report.line);
    if (list === undefined) byLine.set(report.line, [report]);
    else list.push(report);
  }
  return reports.map((report) => {
    let best: Report | null = null;
    for (const other of byLine.get(report.line) ?? []) {
      if (other === report || other.cue === report.cue || other.from > report.from || other.to < report.to) continue;
      if (other.from === report.from && other.to === report.to) continue;
      if (best === null || other.to - other.from < best.to - best.from) best = other;
    }
    return best?.cue ?? null;
  });
}
