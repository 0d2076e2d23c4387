import type { Span } from '../../text/span';
import { clauseAhead, isFinite, skipTimes } from '../lines/complements';
import { isOwnWords } from '../lines/cueForms';
import type { Cue } from '../cues/cues';
import { asksForAnonymity, attributionStart, creditStart, datelineEnd, isRelay, isTrailing, joinsAs } from '../cues/extents';
import type { Item, Line } from '../lines/narrator';
import { isMark, isUpper, phraseAfter } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { startsClause } from '../lines/subjects';

/** A clause that gives somebody's words without marks: items `from` to `to` of its line. */
export interface Report extends Range {
  readonly line: Line;
  readonly cue: Cue;
  readonly where: 'after' | 'before' | 'around';
}

const STOP: ReadonlySet<string> = new Set(['.', '?', '!', ';', '…']);
const OPENERS: ReadonlySet<string> = new Set(['and', 'but', 'however', 'meanwhile', 'so', 'yet', 'likewise', 'still', 'instead', 'or', 'also', 'then']);
const BREAKS_AFTER_COMMA: ReadonlySet<string> = new Set(['while', 'whereas', 'although', 'though', 'but', 'after', 'as', 'when', 'before', 'amid', 'according', 'and', 'or']);

/** The reported clauses of one line, one for each cue that has any, before anything is weighed. */
export function findReports(line: Line, cues: readonly Cue[]): Report[] {
  const reports: Report[] = [];
  const { items } = line;
  for (const [c, cue] of cues.entries()) {
    const { pattern } = cue.complement;
    // A verb that no list has reports only by what follows it: "that" or marks.
    if (cue.listed === 'none' && pattern !== 'that' && pattern !== 'quote' && pattern !== 'colon') continue;
    if (cue.negated && /^(?:say|deny|tell)$/u.test(cue.lemma) && (pattern === 'that' || pattern === 'clause')) continue;
    if (asksForAnonymity(items, cue) || quotesAsSaying(items, cue, cues[c + 1])) continue;
    if (pattern === 'quote') {
      const spread = quotationAndMore(items, cue, cues, c);
      if (spread !== null) reports.push({ line, cue, where: 'after', from: spread.from, to: spread.to });
      continue;
    }
    if (pattern !== 'end' && cue.complement.at < items.length) {
      for (const range of contentAfter(items, cue, cues, c)) reports.push({ line, cue, where: 'after', from: range.from, to: range.to });
      continue;
    }
    const range = contentBefore(items, cue, cues, c);
    if (range !== null) reports.push({ line, cue, where: 'before', from: range.from, to: range.to });
    if (cue.kind === 'according' || cue.parenthetical || range !== null || (cue.subject !== null && isInterruption(items, cue))) {
      const rest = contentPast(items, cue, cues, c, range !== null);
      const told = rest !== null && goesOnTelling(items, cue, cues, c) && reports.some(({ from, to }) => from <= rest.from && rest.to <= to);
      if (rest !== null && !told) reports.push({ line, cue, where: range === null ? 'after' : 'around', from: rest.from, to: rest.to });
    }
  }
  return reports;
}

/** "quoted Bell as saying that …": the clause is what Bell said, told by the next cue. */
const quotesAsSaying = (items: readonly Item[], cue: Cue, next: Cue | undefined): boolean =>
  (cue.lemma === 'quote' || cue.lemma === 'cite') && next?.form === 'ing' && items[next.from - 1]?.lower === 'as' && next.from - cue.to <= 12;

/** Where a reported clause that starts at `at` ends: before the next attribution, or with the sentence. */
function clauseEnd(items: readonly Item[], at: number, cues: readonly Cue[], c: number, limit = items.length): number {
  let end = limit;
  for (let k = c + 1; k < cues.length; k++) {
    const other = cues[k] as Cue;
    if (other.from <= at) continue;
    if (other.from >= end) break;
    if (attributionStart(other) > at + 1 && isTrailing(items, cues, k)) { end = items[attributionStart(other) - 1]?.quotation ? attributionStart(other) : attributionStart(other) - 1; break; }
    const start = other.subject !== null && other.subject.how !== 'shared' && other.subject.how !== 'relative' && other.subject.to <= other.from ? Math.min(other.subject.from, other.from) : other.from;
    const edge = groupStart(items, other.from);
    const left = items[edge - 1];
    // "The Herald, citing two aides, wrote that …": what stands in an aside ends with it.
    if (other.subject?.how === 'aside' && other.subject.to <= (cues[c] as Cue).from && left?.lower === ',') { end = edge - 1; break; }
    // ", adding that …", "and promised to …": the same speaker goes on outside this clause.
    if (other.form === 'ing' && (left?.lower === ',' || (left?.lower === 'and' && other.subject?.how === 'shared')) && other.listed === 'speech' && other.complement.pattern !== 'np' && other.complement.pattern !== 'prep') { end = edge - 1; break; }
    // ", after previously saying that …": the narrator's clause about another time.
    if (other.form === 'ing' && other.listed === 'speech' && /^(?:after|before)$/u.test(left?.lower ?? '') && items[edge - 2]?.lower === ',' && other.complement.pattern !== 'np') { end = edge - 2; break; }
    // "Reed saying that it rained and Bell calling it a storm"; "praised Bell and the union attacked him": another's words begin.
    const joined = items[start - 1];
    if (start > at && joined?.pos === 'CCONJ' && other.listed === 'speech' && other.subject?.how === 'before' && (other.form === 'ing' || (cues[c] as Cue).complement.pattern === 'np')) { end = items[start - 2]?.lower === ',' ? start - 2 : start - 1; break; }
    if (other.kind === 'according' && left?.lower === ',') { end = edge - 1; break; }
    if (other.subject?.how === 'shared' && other.form !== 'ing' && other.listed === 'speech' && left !== undefined && (left.pos === 'CCONJ' || joinsAs(items, edge - 1)) && other.complement.pattern !== 'end' && items[edge]?.lower !== 'to' && (sharesSpeaker(cues[c] as Cue, other) || other.complement.pattern !== 'np')) {
      end = items[edge - 2]?.lower === ',' ? edge - 2 : edge - 1; break;
    }
    if (start > at && other.listed === 'speech' && other.complement.pattern !== 'end') {
      const before = items[start - 1];
      const conj = before !== undefined && BREAKS_AFTER_COMMA.has(before.lower) ? start - 1 : start;
      if (conj < start && items[conj - 1]?.lower === ',') { end = conj - 1; break; }
      if (before?.lower === ',' && other.subject !== null && other.subject.how === 'before') { end = start - 1; break; }
    }
  }
  // "While she said A, he left": a subordinate report ends where the main clause begins.
  if (isSubordinate(items, cues[c] as Cue)) {
    for (let k = at + 1; k < end; k++) if ((items[k] as Item).lower === ',' && clauseStartsAt(items, k + 1)) { end = k; break; }
  }
  end = Math.min(end, predicateOf(items, cues[c] as Cue, at, end));
  // "a man accused of burning it | ran": whose participle has its clause.
  if (isReduced(items, cues[c] as Cue)) for (let k = at + 1; k < end; k++) {
    if (/^(?:who|which|that|and)$/u.test((items[k] as Item).lower)) break;
    if (isFinite(items, k)) { end = k; break; }
  }
  // "stressed that he began the war and that it was wrong": the second clause is not what he began.
  for (let k = at + 1; k < end && !isFinite(items, k); k++) if ((items[k] as Item).lower === 'that' && items[k - 1]?.pos === 'CCONJ' && clauseAhead(items, k + 1)) { end = k - 1; break; }
  // ", while in Oslo she told …": another clause of the narrator begins.
  for (let k = at + 3; k < end; k++) {
    const item = items[k] as Item;
    if (item.lower === ';' || breaksOff(items, at, k, end)) { end = k; break; }
    if (item.lower === ',' && /^(?:while|whereas)$/u.test(items[k + 1]?.lower ?? '') && clauseAhead(items, k + 2)) { end = k; break; }
  }
  return trimEnd(items, at, withoutRelative(items, at, creditStart(items, at, end)));
}

/** "The road was closed, under which | , he said, …": a clause does not end with the word that begins the next one. */
function withoutRelative(items: readonly Item[], at: number, end: number): number {
  if (items[end - 1]?.lower !== 'which' && items[end - 1]?.lower !== 'who') return end;
  const before = items[end - 2]?.pos === 'ADP' ? end - 3 : end - 2;
  return before > at && items[before]?.lower === ',' ? before : end;
}

/** "Bell’s demand that A be opened | was refused": where the verb begins whose subject a noun and its clause are; `end` where they are none. */
function predicateOf(items: readonly Item[], cue: Cue, at: number, end: number): number {
  if (cue.kind !== 'noun' || cue.subject === null || !startsClause(items, cue.subject.from, 0)) return end;
  // "Bell’s demand that “the road be opened at once” | is …": the quotation has the clause's own verb.
  const quoted = items[at]?.quotation !== null && (items[at]?.text.length ?? 0) > 20;
  let groups = cue.complement.pattern === 'to' || quoted ? 1 : 0;
  let last = end;
  for (let k = quoted ? at + 1 : at; k < end; k++) {
    const item = items[k] as Item;
    if (groups > 0 && (item.quotation !== null || item.lower === ',' || item.pos === 'CCONJ' || item.pos === 'SCONJ' || /^(?:that|who|which|because|when|while)$/u.test(item.lower))) break;
    if (!isFinite(items, k) && !(item.lower === 'be' && groups === 0)) continue;
    groups++;
    if (groups > 1) last = k;
    while (k + 1 < end && items[k]?.pos !== 'VERB' && /^(?:VERB|AUX|ADV)$/u.test(items[k + 1]?.pos ?? '')) k++;
  }
  return last;
}

/** Whether a lone dash at `k` ends a clause that has its verb: "the plan would fail -- though nobody asked". A pair of dashes is an aside. */
function breaksOff(items: readonly Item[], at: number, k: number, end: number): boolean {
  if (!/^(?:--|—|―)$/u.test((items[k] as Item).text) || !isFiniteBetween(items, at, k)) return false;
  for (let other = at; other < end; other++) if (other !== k && (items[other] as Item).text === (items[k] as Item).text) return false;
  return items[k + 1]?.quotation === null && !(items[k + 1]?.pos === 'CCONJ' && items[k + 2]?.lower === 'that');
}

/** Whether a cue stands in a clause that opens the line and waits for its main clause: "While she said", "Asked whether". */
function isSubordinate(items: readonly Item[], cue: Cue): boolean {
  if (cue.from === 0) return true;
  // "Asked whether she meant that A, Bell left": what stands within the question too.
  if (items[0]?.lower === 'asked' && cue.subject?.how === 'before' && !mainClauseBefore(items, cue.from)) return true;
  const edge = cue.subject !== null && cue.subject.how === 'before' ? cue.subject.from : cue.from;
  return edge <= 3 && edge > 0 && /^(?:while|when|if|although|though|as|after|before|because|since|but)$/u.test((items[0] as Item).lower) && /^(?:while|when|if|although|though|as|after|before|because|since|asked)$/u.test((items[edge - 1] as Item).lower);
}

/** "a man accused of …": a passive participle without its auxiliary. */
const isReduced = (items: readonly Item[], { passive, form, from, complement }: Cue): boolean =>
  passive && form === 'past' && items[from - 1]?.pos !== 'AUX' && (complement.pattern === 'prep' || complement.pattern === 'to');

function mainClauseBefore(items: readonly Item[], at: number): boolean {
  for (let k = 1; k < at; k++) if ((items[k] as Item).lower === ',' && clauseStartsAt(items, k + 1)) return true;
  return false;
}

function clauseStartsAt(items: readonly Item[], at: number): boolean {
  const phrase = phraseAfter(items, at);
  return phrase !== null && (isFinite(items, skipTimes(items, phrase.to)) || items[phrase.to]?.lower === ',');
}

const sharesSpeaker = (cue: Cue, other: Cue): boolean => cue.subject !== null && other.subject !== null && cue.subject.from === other.subject.from;

function groupStart(items: readonly Item[], from: number): number {
  let k = from;
  while (k > 0 && items[k - 1]?.quotation === null && ((items[k - 1] as Item).pos === 'AUX' || ((items[k - 1] as Item).pos === 'ADV' && !isUpper(items[k - 1] as Item) && !joinsAs(items, k - 1)))) k--;
  return k;
}

function trimEnd(items: readonly Item[], from: number, to: number): number {
  let end = to;
  while (end > from && items[end - 1]?.quotation === null && isMark(items[end - 1] as Item) && !/^[)\]%]$/u.test((items[end - 1] as Item).text)) end--;
  return end;
}

function contentAfter(items: readonly Item[], cue: Cue, cues: readonly Cue[], c: number): Range[] {
  const at = cue.complement.at;
  const end = clauseEnd(items, at, cues, c);
  if (end <= at) return [];
  if (cue.complement.pattern !== 'that') return [{ from: at, to: end }];
  // "said that A and that B" are two.
  const parts: Range[] = [];
  let from = at;
  for (let k = at + 2; k < end - 1; k++) {
    if ((items[k] as Item).lower !== 'that' || !isJoint(items, k, end) || !(items[k + 1]?.quotation || clauseAhead(items, k + 1))) continue;
    parts.push({ from, to: trimEnd(items, from, k - 1) });
    from = k + 1;
  }
  return [...parts, { from, to: end }];
}

/** Whether "that" at `k` opens one more clause: behind "and", or behind a comma where the last of several has "and that". */
function isJoint(items: readonly Item[], k: number, end: number): boolean {
  const { lower } = items[k - 1] as Item;
  if (/^(?:and|but|or)$/u.test(lower)) return true;
  if (lower !== ',') return false;
  for (let n = k + 2; n < end; n++) if ((items[n] as Item).lower === 'that' && items[n - 1]?.pos === 'CCONJ') return true;
  return false;
}

/** A quotation right after its cue with more of the reported clause behind it: `said “most” of them left`. */
function quotationAndMore(items: readonly Item[], cue: Cue, cues: readonly Cue[], c: number): Range | null {
  const at = cue.complement.at;
  const quotation = items[at];
  const next = items[at + 1];
  if (quotation === undefined || next === undefined || next.quotation !== null || isMark(next) || /[.?!,]["'”’]?\s*$/u.test(quotation.text)) return null;
  if (cue.complement.hearer !== null && cue.complement.pattern === 'quote' && /^\p{Lu}/u.test(quotation.text)) return null;
  const end = clauseEnd(items, at, cues, c);
  return end > at + 2 ? { from: at, to: end } : null;
}

/** "CLAUSE, she said": the clause from the line's start to the comma before the attribution. */
function contentBefore(items: readonly Item[], cue: Cue, cues: readonly Cue[], c: number): Range | null {
  if (cue.subject === null) {
    if (cue.kind !== 'according') return null;
  } else if (cue.subject.how === 'shared' || cue.subject.how === 'relative') return null;
  if (isRelay(items, cues, c)) return null;
  const edge = attributionStart(cue);
  if (cue.kind === 'mark' && cue.complement.pattern !== 'end') return null;
  let comma = edge - 1;
  // "It will rain, so the minister believes": as texts translated from German have it.
  if ((cue.parenthetical && items[comma]?.lower === 'as') || (items[comma]?.lower === 'so' && items[comma - 1]?.lower === ',' && cue.complement.pattern === 'end' && cue.kind === 'verb')) comma--;
  const left = items[comma];
  const joined = left?.lower === ',' || left?.lower === '–' || left?.lower === '—' || left?.lower === '--' || cue.kind === 'mark' || (cue.kind === 'according' && left !== undefined);
  const quoted = left?.quotation !== null && left !== undefined && left.text.trimEnd().endsWith(',');
  if (!joined && !quoted) return null;
  // "the road, which, according to Bell, …": the clause begins behind the attribution.
  if (cue.kind === 'according' && left?.lower === ',' && /^(?:who|which|that)$/u.test(items[comma - 1]?.lower ?? '')) return null;
  if (goesOnTelling(items, cue, cues, c)) return null;
  let from = datelineEnd(items);
  for (let k = c - 1; k >= 0; k--) {
    const other = cues[k] as Cue;
    // A cue whose own clause reaches up to here has this content already, unless it lies within what this one reports.
    const start = other.subject === null ? other.from : Math.min(other.from, other.subject.from);
    if (other.complement.pattern === 'end' && other.kind === 'verb' && other.subject !== null && !other.parenthetical && items[start - 1]?.quotation) { from = Math.max(from, other.to); break; }
  }
  for (let k = edge - 2; k >= from; k--) if (STOP.has((items[k] as Item).lower) || (items[k] as Item).lower === ';') { from = k + 1; break; }
  while (from < edge && items[from]?.quotation === null && (isMark(items[from] as Item) || OPENERS.has((items[from] as Item).lower))) from++;
  // "Asked whether it rained, Bell laughed": a question, and not what was answered.
  if (from === 0 && items[0]?.lower === 'asked') return null;
  const to = cue.kind === 'mark' ? trimEnd(items, from, cue.from) : trimEnd(items, from, joined && left?.lower !== ',' && cue.kind === 'according' && !(left === undefined || isMark(left)) ? edge : comma + (quoted ? 1 : 0));
  if (to - from < 1) return null;
  if (to - from === 1 && items[from]?.quotation !== null) return null;
  let verb = false;
  let words = 0;
  let whole = true;
  for (let k = from; k < to; k++) {
    if (items[k]?.quotation !== null) { verb ||= (items[k]?.text.length ?? 0) > 20; continue; }
    whole = false;
    words++;
    verb ||= isFinite(items, k);
  }
  if (whole || words < 2) return null;
  return verb || cue.kind === 'mark' || verbBehind(items, cue) ? { from, to } : null;
}

/** "The road, she said, is open": whether an attribution stands between a clause's subject and its verb. */
function verbBehind(items: readonly Item[], cue: Cue): boolean {
  if (cue.kind === 'according' ? cue.subject === null : !isInterruption(items, cue)) return false;
  const close = skipTimes(items, Math.max(cue.to, cue.subject?.to ?? 0));
  return items[close]?.lower === ',' && isFinite(items, close + 1);
}

/** "Bell said that the road was closed, which, she said, was wrong": whether what stands before is another cue's clause, and whoever told it goes on. */
function goesOnTelling(items: readonly Item[], cue: Cue, cues: readonly Cue[], c: number): boolean {
  if (cue.subject === null || cue.subject.to - cue.subject.from !== 1 || items[cue.subject.from]?.pos !== 'PRON' || !isInterruption(items, cue)) return false;
  return cues.slice(0, c).some(({ listed, subject, complement: { pattern, at } }) =>
    listed === 'speech' && subject?.how === 'before' && (pattern === 'that' || pattern === 'clause') && !items.slice(at, cue.from).some(({ lower }) => STOP.has(lower)));
}

/** "That, she said, is …": whether the attribution stands between commas inside the clause. */
function isInterruption(items: readonly Item[], cue: Cue): boolean {
  if (cue.subject === null || cue.complement.pattern !== 'end' || cue.listed !== 'speech') return false;
  const edge = Math.min(cue.from, cue.subject.from);
  if (edge < 2 || items[edge - 1]?.lower !== ',') return false;
  const close = skipTimes(items, Math.max(cue.to, cue.subject.to));
  return items[close]?.lower === ',' && items[close + 1]?.quotation === null;
}

/** The part of the clause behind an attribution that interrupts it, or behind "According to X,". */
function contentPast(items: readonly Item[], cue: Cue, cues: readonly Cue[], c: number, hasFront: boolean): Range | null {
  let k = Math.max(cue.to, cue.subject?.to ?? 0);
  // "According to her words, …": whose words they are is the subject.
  if (cue.kind === 'according' && isOwnWords(items[k]?.lower ?? '')) k++;
  // "According to Bell the road is closed": no comma between them.
  if (cue.kind === 'according' && !hasFront && items[k] !== undefined && !isMark(items[k] as Item) && (items[k]?.pos !== 'ADP' || items[k + 1]?.pos === 'NUM') && items[k]?.lower !== 'who' && items[k]?.pos !== 'ADJ' && clauseAhead(items, k)) {
    const end = clauseEnd(items, k, cues, c);
    return end - k > 1 ? { from: k, to: end } : null;
  }
  while (k < items.length && (items[k] as Item).lower !== ',' && !STOP.has((items[k] as Item).lower) && items[k]?.quotation === null) k++;
  if (items[k]?.lower !== ',') return null;
  let from = k + 1;
  if (from >= items.length || items[from]?.quotation !== null) return null;
  // "According to Bell, however, the road …"
  if (/^(?:however|though|too|meanwhile)$/u.test(items[from]?.lower ?? '') && items[from + 1]?.lower === ',') from += 2;
  const first = items[from];
  if (first === undefined || first.quotation !== null) return null;
  // "The road is open, she said, and the bridge is not."
  if (hasFront && cue.kind === 'verb' && /^(?:and|but)$/u.test(first.lower) && isInterruption(items, cue)) {
    const end = isFinite(items, from + 1) || clauseAhead(items, from + 1) ? clauseEnd(items, from + 1, cues, c) : 0;
    return end - from > 3 ? { from: from + 1, to: end } : null;
  }
  if (hasFront && (/^(?:who|which|and|but|while|adding|saying|a|an|the)$/u.test(first.lower) || !isFiniteSoon(items, from))) return null;
  if (hasFront && cue.kind !== 'according' && !isInterruption(items, cue)) return null;
  if (cue.kind === 'according' && !hasFront) {
    // "According to Bell, a lawyer, the …": step over what describes the speaker.
    if (!isFinite(items, from) && !clauseAhead(items, from)) return null;
    const next = nextComma(items, from);
    if (next > 0 && clauseAhead(items, next + 1) && next - from < 10 && (isAsideParticiple(items, from) || (!isFiniteBetween(items, from, next) && /^(?:a|an|the|who)$/u.test(first.lower)))) from = next + 1;
  } else if (!hasFront && !clauseAhead(items, from) && !(isInterruption(items, cue) && isFiniteSoon(items, from))) return null;
  const end = clauseEnd(items, from, cues, c);
  return end - from > 1 ? { from, to: end } : null;
}

/** "According to the report, seen by the Herald, …": a participle that tells of what was named, with a preposition behind it. */
function isAsideParticiple(items: readonly Item[], at: number): boolean {
  const { pos, lower } = items[at] as Item;
  return pos === 'VERB' && /(?:ed|en|[^i]n|t)$/u.test(lower) && /^(?:by|on|in|at|last|this|to|earlier|from|for)$/u.test(items[at + 1]?.lower ?? '');
}

function nextComma(items: readonly Item[], from: number): number {
  for (let k = from; k < items.length; k++) if ((items[k] as Item).lower === ',') return k;
  return 0;
}
function isFiniteBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFinite(items, k)) return true;
  return false;
}
const isFiniteSoon = (items: readonly Item[], from: number): boolean => isFinite(items, from) || isFinite(items, from + 1) || clauseAhead(items, from);

/** The stretch of text that a range of items covers, without marks at its edges that are not its own. */
export function spanOf(items: readonly Item[], range: Range): Span {
  const first = items[range.from] as Item;
  const last = items[range.to - 1] as Item;
  return { start: first.start, end: last.end };
}
