import { isFinite } from './complements';
import type { Cue } from './cues';
import type { Facts } from './facts';
import { mentionKind } from './mentionKind';
import type { Item, Line } from './narrator';
import { isMark } from './phrases';
import type { Place, SpeakerCandidate, Way } from './quoted';
import type { Report } from './reports';

/** Nouns after which marks often hold a title, a term or words as words. */
const NAMED_BY: ReadonlySet<string> = new Set(['show', 'program', 'programme', 'series', 'book', 'novel', 'film', 'movie', 'song', 'album', 'podcast', 'term', 'word', 'words', 'phrase', 'slogan', 'nickname', 'title', 'headline', 'column', 'magazine', 'play', 'remarks', 'claim', 'statement']);

/** Words before a subject that tell what clause it is in. */
const BEFORE_SUBJECT: ReadonlySet<string> = new Set(['if', 'when', 'that', 'what', 'as', 'because', 'while', 'after', 'who', 'which', 'how', 'whether', ',', 'and', 'but', 'than', 'until', 'before', 'where', 'why']);

const bucket = (n: number): string => (n <= 1 ? '1' : n <= 2 ? '2' : n <= 3 ? '3' : n <= 5 ? '5' : n <= 8 ? '8' : n <= 14 ? '14' : n <= 25 ? '25' : 'more');

/** Facts about a cue by itself. */
export function cueFeatures(items: readonly Item[], cue: Cue, facts: Facts): void {
  const { lemma, listed, complement: { pattern, hearer } } = cue;
  facts.one('lemma=', lemma);
  facts.one('pattern=', pattern);
  facts.two('lemma+pattern=', lemma, pattern);
  facts.one('kind=', cue.kind);
  facts.one('listed=', listed);
  facts.two('listed+pattern=', listed, pattern);
  facts.two('form+pattern=', cue.form ?? '-', pattern);
  facts.one('subject=', cue.subject?.how ?? 'none');
  facts.one('mention=', mentionKind(items, cue.subject));
  if (cue.passive) {
    facts.add('passive');
    facts.one('passive+', lemma);
  }
  if (cue.negated) facts.add('negated');
  if (hearer !== null) facts.add('hearer');
  const left = items[cue.from - 1];
  if (left !== undefined) {
    if (left.quotation !== null) facts.add('left=QUOTE');
    else if (left.pos === 'AUX' || left.lower === 'to' || left.pos === 'PART') facts.one('left=', left.lower);
    else facts.one('leftpos=', left.pos);
  }
  if (cue.subject === null) return;
  const before = items[cue.subject.from - 1];
  if (before === undefined) facts.add('opens');
  else if (before.quotation !== null) facts.add('before=QUOTE');
  else if (BEFORE_SUBJECT.has(before.lower)) facts.one('before=', before.lower);
  else facts.one('beforepos=', before.pos);
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
  facts.one('where=', report.where);
  facts.two('where+pattern=', report.where, pattern);
  facts.one('length=', bucket(report.to - report.from));
  facts.one('verbs=', `${Math.min(verbs, 3)}`);
  facts.one('role=', report.line.role);
  facts.one('start=', first.quotation !== null ? 'QUOTE' : first.pos);
  if (first.quotation === null && (first.pos === 'ADP' || first.pos === 'SCONJ' || first.pos === 'PRON')) facts.one('start=', first.lower);
  if (quotes > 0) facts.add('holds quotation');
  if (around !== null) {
    facts.add('nested');
    facts.one('nested+pattern=', pattern);
    facts.one('nested in=', around.lemma);
    facts.one('nested listed=', report.cue.listed);
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
  facts.one('way=', way);
  facts.one('kind=', place.quotation.kind);
  facts.one('speaker=', sure);
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const size = bucket(words.length);
  facts.one('words=', size);
  facts.two('way+words=', way, size);
  facts.two('speaker+words=', sure, size);
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  // "on ABC’s “The Morning Hour”": what owns or carries a title.
  const carrier = left === undefined || left.quotation !== null ? '-' : /^['’]s?$/u.test(left.lower) ? "left='s" : left.pos === 'ADP' ? `left=${left.lower}` : left.pos;
  if (words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}"'“‘(]/u.test(word) || word.length <= 3)) {
    facts.add('title case');
    facts.one('title case+', way);
    facts.one('title case+', carrier);
  } else if (/^["'“‘(]?\p{Lu}/u.test(text)) {
    facts.add('upper');
    facts.one('upper+', size);
  }
  if (place.ending === '.') facts.add('stop');
  else if (place.ending === ',') facts.add('comma');
  if (/\b(?:I|we|my|our|I'm|I’m|me|us|you)\b/u.test(text)) facts.add('first person');
  facts.one('left=', left === undefined ? 'START' : left.quotation !== null ? 'QUOTE' : left.pos === 'PROPN' || (left.pos === 'NOUN' && !NAMED_BY.has(left.lower)) ? 'noun' : left.lower);
  facts.one('leftpos=', left === undefined || left.quotation !== null ? '-' : left.pos);
  if (right === undefined) facts.add('right=END');
  else if (right.quotation !== null) facts.add('right=QUOTE');
  else if (isMark(right)) facts.one('right=', right.lower);
  else facts.one('rightpos=', right.pos);
  if (chosen?.cue) cueFeatures(chosen.cueLine.items, chosen.cue, facts);
  if (place.line.role !== 'body') facts.one('role=', place.line.role);
}

/** Facts about words that may name who said a quotation, beside what else may; those of its cue alone are `cueFeatures`. */
export function speakerFeatures(place: Place, candidate: SpeakerCandidate, all: readonly SpeakerCandidate[], facts: Facts): void {
  const { items } = place.line;
  const { way, cue, cueLine, mention } = candidate;
  const who = mentionKind(cueLine.items, mention);
  const item = items[place.at] as Item;
  const where = place.bare ? 'bare' : 'in line';
  facts.add('bias');
  facts.one('way=', way);
  facts.two('way+where=', way, where);
  facts.two('way+kind=', way, place.quotation.kind);
  facts.two('way+size=', way, bucket(Math.ceil(item.text.length / 6)));
  facts.two('way+mention=', way, who);
  facts.two('way+distance=', way, bucket(candidate.distance));
  if (candidate.verb !== null) {
    facts.two('way+verb=', way, candidate.verb);
    facts.two('verb+mention=', candidate.verb, who);
  }
  if (way === 'within') facts.one('report=', `${Math.floor(candidate.report * 6)}`);
  if (way === 'continued') {
    facts.one('sure=', `${Math.floor(candidate.report * 4)}`);
    facts.two('gap=', `${candidate.distance}`, where);
    facts.two('continues=', place.quotation.kind, /^\p{Ll}/u.test(item.text) ? 'lower' : 'upper');
  }
  rivalFeatures(candidate, who, all, facts);
  if (cue !== null) {
    facts.two('way+lemma=', way, cue.lemma);
    facts.two('way+listed=', way, cue.listed);
    facts.two('way+subject=', way, cue.subject?.how ?? 'none');
    facts.two('way+pattern=', way, cue.complement.pattern);
  }
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  facts.two('way+left=', way, left === undefined ? 'START' : left.quotation !== null ? 'QUOTE' : isMark(left) ? left.lower : left.pos);
  facts.two('way+right=', way, right === undefined ? 'END' : right.quotation !== null ? 'QUOTE' : isMark(right) ? right.lower : right.pos);
  facts.two('way+end=', way, place.ending);
}

/** What the names of facts about a candidate beside others begin with. */
interface RivalNames {
  readonly beside: string;
  readonly together: string;
  readonly apart: string;
}

const namesByWay = new Map<Way, RivalNames>();

function rivalNames(way: Way): RivalNames {
  let names = namesByWay.get(way);
  if (names === undefined) namesByWay.set(way, (names = { beside: `${way}|`, together: `${way}=`, apart: `${way}!` }));
  return names;
}

/** Facts about a candidate beside the quotation's others. */
function rivalFeatures(candidate: SpeakerCandidate, who: string, all: readonly SpeakerCandidate[], facts: Facts): void {
  const { way, cue, cueLine, mention } = candidate;
  const { beside, together, apart } = rivalNames(way);
  for (const other of all) if (other !== candidate) {
    facts.one(beside, other.way);
    facts.one(mention !== null && other.cueLine === cueLine && other.mention?.from === mention.from ? together : apart, other.way);
  }
  if (way === 'within') for (const other of all) if (other !== candidate && other.way === 'within') {
    facts.add(other.report > candidate.report ? 'surer within' : 'less sure within');
    if (other.cue !== null && cue !== null) facts.add(other.cue.from > cue.from ? 'nearer within' : 'farther within');
  }
  // "said she feels …": a subject that stands inside what another cue reports.
  if (mention !== null) for (const other of all) {
    const holds = other.cue?.complement.pattern;
    if (other === candidate || other.cue === null || other.cue === cue || other.cueLine !== cueLine || (holds !== 'that' && holds !== 'clause')) continue;
    if (other.cue.complement.at > mention.from || other.cue.listed !== 'speech') continue;
    facts.one('inside reported+', who);
    facts.one('inside reported+', cue?.listed ?? 'no cue');
    facts.one('inside reported+', way);
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
