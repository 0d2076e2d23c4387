import { isDocument } from './cueForms';
import { isFinite } from './complements';
import type { Cue } from './cues';
import { GROUP_WORDS, ROLE_NOUNS } from './data/people';
import type { Item, Line } from './narrator';
import { isMark, isUpper } from './phrases';
import type { Range } from './phrases';
import type { Place, SpeakerCandidate } from './quoted';
import type { Report } from './reports';

/** Facts about a candidate, as names of weights: what a learned model adds up. */
export type Features = string[];

/** Nouns after which marks often hold a title, a term or words as words. */
const NAMED_BY: ReadonlySet<string> = new Set(['show', 'program', 'programme', 'series', 'book', 'novel', 'film', 'movie', 'song', 'album', 'podcast', 'term', 'word', 'words', 'phrase', 'slogan', 'nickname', 'title', 'headline', 'column', 'magazine', 'play', 'remarks', 'claim', 'statement']);

const bucket = (n: number): string => (n <= 1 ? '1' : n <= 2 ? '2' : n <= 3 ? '3' : n <= 5 ? '5' : n <= 8 ? '8' : n <= 14 ? '14' : n <= 25 ? '25' : 'more');

/** What kind of words name a speaker. */
export function mentionKind(items: readonly Item[], range: Range | null): string {
  if (range === null) return 'none';
  const first = items[range.from] as Item;
  const last = items[range.to - 1] as Item;
  if (range.to - range.from === 1) {
    if (/^(?:he|she)$/u.test(first.lower)) return 'he';
    if (/^(?:i|we|you|they|it|who|which|that|this|there|one|these|those)$/u.test(first.lower)) return first.lower;
  }
  if (isDocument(last.lower)) return 'document';
  if (ROLE_NOUNS.has(last.lower)) return 'role';
  if (isUpper(last) && (range.from > 0 || range.to - range.from > 1)) return 'name';
  if (isUpper(last)) return 'first';
  if (GROUP_WORDS.has(last.lower)) return 'group';
  return 'other';
}

function cueFeatures(items: readonly Item[], cue: Cue, out: Features): void {
  const { pattern } = cue.complement;
  out.push(`lemma=${cue.lemma}`, `pattern=${pattern}`, `lemma+pattern=${cue.lemma}+${pattern}`, `kind=${cue.kind}`, `listed=${cue.listed}`, `listed+pattern=${cue.listed}+${pattern}`,
    `form+pattern=${cue.form ?? '-'}+${pattern}`, `subject=${cue.subject?.how ?? 'none'}`, `mention=${mentionKind(items, cue.subject)}`);
  if (cue.passive) out.push('passive', `passive+${cue.lemma}`);
  if (cue.negated) out.push('negated');
  if (cue.complement.hearer !== null) out.push('hearer');
  const left = items[cue.from - 1];
  if (left !== undefined) out.push(left.quotation !== null ? 'left=QUOTE' : left.pos === 'AUX' || left.lower === 'to' || left.pos === 'PART' ? `left=${left.lower}` : `leftpos=${left.pos}`);
  if (cue.subject !== null) {
    const before = items[cue.subject.from - 1];
    out.push(before === undefined ? 'opens' : before.quotation !== null ? 'before=QUOTE' : /^(?:if|when|that|what|as|because|while|after|who|which|how|whether|,|and|but|than|until|before|where|why)$/u.test(before.lower) ? `before=${before.lower}` : `beforepos=${before.pos}`);
  }
}

const facts = new WeakMap<Cue, Features>();

/** A cue's own facts, made once: it is weighed for every quotation of its line. */
export function factsOf(items: readonly Item[], cue: Cue): Features {
  let known = facts.get(cue);
  if (known === undefined) {
    known = [];
    cueFeatures(items, cue, known);
    facts.set(cue, known);
  }
  return known;
}

/** Facts about a reported clause. @param around the cue of the report that holds this one, if any. */
export function reportFeatures(report: Report, around: Cue | null): Features {
  const { items } = report.line;
  const out: Features = ['bias', ...factsOf(items, report.cue)];
  let verbs = 0;
  let quotes = 0;
  for (let k = report.from; k < report.to; k++) {
    if (items[k]?.quotation !== null) quotes++;
    else if (isFinite(items, k)) verbs++;
  }
  const first = items[report.from] as Item;
  out.push(`where=${report.where}`, `where+pattern=${report.where}+${report.cue.complement.pattern}`, `length=${bucket(report.to - report.from)}`, `verbs=${Math.min(verbs, 3)}`, `role=${report.line.role}`,
    `start=${first.quotation !== null ? 'QUOTE' : first.pos}`);
  if (first.quotation === null && (first.pos === 'ADP' || first.pos === 'SCONJ' || first.pos === 'PRON')) out.push(`start=${first.lower}`);
  if (quotes > 0) out.push('holds quotation');
  if (around !== null) out.push('nested', `nested+pattern=${report.cue.complement.pattern}`, `nested in=${around.lemma}`, `nested listed=${report.cue.listed}`);
  if (items.at(-1)?.lower === '?') out.push('question');
  return out;
}

/** Facts about a quotation alone: whether it gives somebody's words at all. @param chosen the words chosen to name its speaker. */
export function quotationFeatures(place: Place, chosen: SpeakerCandidate | null, probability: number): Features {
  const { items } = place.line;
  const { text } = items[place.at] as Item;
  const way = chosen?.way ?? 'none';
  const out: Features = ['bias', `way=${way}`, `kind=${place.quotation.kind}`, `speaker=${Math.floor(probability * 5)}`];
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const size = bucket(words.length);
  out.push(`words=${size}`, `way+words=${way}+${size}`, `speaker+words=${Math.floor(probability * 5)}+${size}`);
  // "on ABC’s “The Morning Hour”": what owns or carries a title.
  const carrier = items[place.at - 1];
  const before = carrier === undefined || carrier.quotation !== null ? '-' : /^['’]s?$/u.test(carrier.lower) ? "left='s" : carrier.pos === 'ADP' ? `left=${carrier.lower}` : carrier.pos;
  if (words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}"'“‘(]/u.test(word) || word.length <= 3)) out.push('title case', `title case+${way}`, `title case+${before}`);
  else if (/^["'“‘(]?\p{Lu}/u.test(text)) out.push('upper', `upper+${size}`);
  if (place.ending === '.') out.push('stop');
  else if (place.ending === ',') out.push('comma');
  if (/\b(?:I|we|my|our|I'm|I’m|me|us|you)\b/u.test(text)) out.push('first person');
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  out.push(left === undefined ? 'left=START' : left.quotation !== null ? 'left=QUOTE' : left.pos === 'PROPN' || (left.pos === 'NOUN' && !NAMED_BY.has(left.lower)) ? 'left=noun' : `left=${left.lower}`, left === undefined || left.quotation !== null ? 'leftpos=-' : `leftpos=${left.pos}`);
  out.push(right === undefined ? 'right=END' : right.quotation !== null ? 'right=QUOTE' : isMark(right) ? `right=${right.lower}` : `rightpos=${right.pos}`);
  if (chosen?.cue) out.push(...factsOf(chosen.cueLine.items, chosen.cue));
  if (place.line.role !== 'body') out.push(`role=${place.line.role}`);
  return out;
}

/** Facts about words that may name who said a quotation, beside what else may; those of its cue alone are `factsOf`. */
export function speakerFeatures(place: Place, candidate: SpeakerCandidate, all: readonly SpeakerCandidate[]): Features {
  const { items } = place.line;
  const { way, cue, cueLine, mention } = candidate;
  const who = mentionKind(cueLine.items, mention);
  const item = items[place.at] as Item;
  const size = bucket(Math.ceil(item.text.length / 6));
  const where = place.bare ? 'bare' : 'in line';
  const out: Features = ['bias', `way=${way}`, `way+where=${way}+${where}`, `way+kind=${way}+${place.quotation.kind}`, `way+size=${way}+${size}`, `way+mention=${way}+${who}`,
    `way+distance=${way}+${bucket(candidate.distance)}`];
  if (way === 'within') out.push(`report=${Math.floor(candidate.report * 6)}`);
  if (way === 'continued') out.push(`sure=${Math.floor(candidate.report * 4)}`, `gap=${candidate.distance}+${where}`, `continues=${place.quotation.kind}+${/^\p{Ll}/u.test(item.text) ? 'lower' : 'upper'}`);
  for (const other of all) if (other !== candidate) out.push(`${way}|${other.way}`);
  if (way === 'within') for (const other of all) if (other !== candidate && other.way === 'within') {
    out.push(other.report > candidate.report ? 'surer within' : 'less sure within');
    if (other.cue !== null && cue !== null) out.push(other.cue.from > cue.from ? 'nearer within' : 'farther within');
  }
  // "said she feels …": a subject that stands inside what another cue reports.
  if (mention !== null) for (const other of all) {
    const holds = other.cue?.complement.pattern;
    if (other === candidate || other.cue === null || other.cue === cue || other.cueLine !== cueLine || (holds !== 'that' && holds !== 'clause')) continue;
    if (other.cue.complement.at <= mention.from && other.cue.listed === 'speech') { out.push(`inside reported+${who}`, `inside reported+${cue?.listed ?? 'no cue'}`, `inside reported+${way}`); break; }
  }
  if (cue !== null) {
    out.push(`way+lemma=${way}+${cue.lemma}`, `way+listed=${way}+${cue.listed}`, `way+subject=${way}+${cue.subject?.how ?? 'none'}`, `way+pattern=${way}+${cue.complement.pattern}`);
  }
  const left = items[place.at - 1];
  const right = items[place.at + 1];
  out.push(`way+left=${way}+${left === undefined ? 'START' : left.quotation !== null ? 'QUOTE' : isMark(left) ? left.lower : left.pos}`, `way+right=${way}+${right === undefined ? 'END' : right.quotation !== null ? 'QUOTE' : isMark(right) ? right.lower : right.pos}`);
  out.push(`way+end=${way}+${place.ending}`);
  return out;
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
