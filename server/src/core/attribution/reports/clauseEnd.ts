import type { Cue } from '../cues/cue';
import { attributionStart, creditStart, isTrailing, joinsAs } from '../cues/extents';
import { clauseAhead, isFinite, skipTimes } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isMark, isUpper, phraseAfter } from '../lines/phrases';
import { startsClause } from '../lines/clauseStarts';
import type { CuePlace } from './cuePlace';
import { wordSet } from '../../text/wordSet';

/** What parts two clauses behind a comma: "said that A, while B". */
const BREAKS_AFTER_COMMA = wordSet(`
  while whereas although though but after as when before amid according and or
`);

/** Index behind the last item of the reported clause that starts at `at`: it ends before the next attribution, or with the sentence. */
export function clauseEnd(place: CuePlace, at: number): number {
  const { items, cue } = place;
  let end = nextAttribution(place, at);
  end = mainClause(items, cue, at, end);
  end = predicateOf(items, cue, at, end);
  end = verbOfReduced(items, cue, at, end);
  end = secondThat(items, at, end);
  end = nextClause(items, at, end);
  end = creditStart(items, at, end);
  return trimEnd(items, at, withoutRelative(items, at, end));
}

/** Index behind the last item that is no mark; a closing bracket and "%" stay. */
export function trimEnd(items: readonly Item[], from: number, to: number): number {
  let end = to;
  while (
    end > from &&
    items[end - 1]?.quotation === null &&
    isMark(items[end - 1] as Item) &&
    !/^[)\]%]$/u.test((items[end - 1] as Item).text)
  )
    end--;
  return end;
}

/** Whether a finite verb stands between two indices. */
export function isFiniteBetween(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFinite(items, k)) return true;
  return false;
}

/** Where the first other attribution behind `at` ends the clause; the line's end where none does. */
function nextAttribution(place: CuePlace, at: number): number {
  for (let k = place.c + 1; k < place.cues.length; k++) {
    const end = (place.cues[k] as Cue).from > at ? endBefore(place, at, k) : null;
    if (end !== null) return end;
  }
  return place.items.length;
}

/** Where the clause ends before cue number `k`; null where that one stands within the clause. */
function endBefore({ items, cues, cue }: CuePlace, at: number, k: number): number | null {
  const other = cues[k] as Cue;
  const words = attributionStart(other);
  if (words > at + 1 && isTrailing(items, cues, k)) return items[words - 1]?.quotation ? words : words - 1;
  const group = groupStart(items, other.from);
  const left = items[group - 1];
  if (endsAside(cue, other, left)) return group - 1;
  if (addsMore(other, left)) return group - 1;
  if (tellsOfOtherTime(items, other, group)) return group - 2;
  const start = clauseStart(other);
  const joined = items[start - 1];
  const beforeJoined = items[start - 2]?.lower === ',' ? start - 2 : start - 1;
  if (start > at && joined?.pos === 'CCONJ' && isAnothers(cue, other)) return beforeJoined;
  if (other.kind === 'according' && left?.lower === ',') return group - 1;
  if (sharesSubject(items, cue, other, group)) return items[group - 2]?.lower === ',' ? group - 2 : group - 1;
  if (start <= at || other.listed !== 'speech' || other.complement.pattern === 'end') return null;
  if (joined !== undefined && BREAKS_AFTER_COMMA.has(joined.lower) && items[start - 2]?.lower === ',') return start - 2;
  return joined?.lower === ',' && other.subject?.how === 'before' ? start - 1 : null;
}

/** "The Herald, citing two aides | , wrote that …": what stands in an aside ends with it. */
const endsAside = (cue: Cue, { subject }: Cue, left: Item | undefined): boolean =>
  subject?.how === 'aside' && subject.to <= cue.from && left?.lower === ',';

/** ", adding that …", "and promised to …": the same speaker goes on outside this clause. */
const addsMore = ({ form, listed, subject, complement: { pattern } }: Cue, left: Item | undefined): boolean =>
  form === 'ing' &&
  listed === 'speech' &&
  pattern !== 'np' &&
  pattern !== 'prep' &&
  (left?.lower === ',' || (left?.lower === 'and' && subject?.how === 'shared'));

/** ", after previously saying that …": the narrator's clause about another time. */
const tellsOfOtherTime = (items: readonly Item[], { form, listed, complement: { pattern } }: Cue, group: number): boolean =>
  form === 'ing' &&
  listed === 'speech' &&
  pattern !== 'np' &&
  /^(?:after|before)$/u.test(items[group - 1]?.lower ?? '') &&
  items[group - 2]?.lower === ',';

/** "Reed saying that it rained | and Bell calling it a storm", "praised Bell | and the union attacked him": another's words begin. */
const isAnothers = (cue: Cue, { form, listed, subject }: Cue): boolean =>
  listed === 'speech' && subject?.how === 'before' && (form === 'ing' || cue.complement.pattern === 'np');

/** "said that it rained | and warned that …": one subject has two verbs of saying. */
function sharesSubject(items: readonly Item[], cue: Cue, other: Cue, group: number): boolean {
  const {
    subject,
    form,
    listed,
    complement: { pattern },
  } = other;
  const left = items[group - 1];
  if (subject?.how !== 'shared' || form === 'ing' || listed !== 'speech' || left === undefined) return false;
  if (left.pos !== 'CCONJ' && !joinsAs(items, group - 1)) return false;
  if (pattern === 'end' || items[group]?.lower === 'to') return false;
  return pattern !== 'np' || cue.subject?.from === subject.from;
}

/** Where the clause of a cue begins: with its own subject where that stands before it. */
function clauseStart({ subject, from }: Cue): number {
  const own = subject !== null && subject.how !== 'shared' && subject.how !== 'relative' && subject.to <= from;
  return own ? Math.min(subject.from, from) : from;
}

/** Where the auxiliaries and adverbs before a verb begin. */
function groupStart(items: readonly Item[], verb: number): number {
  let k = verb;
  while (k > 0 && isOfVerb(items, k - 1)) k--;
  return k;
}

function isOfVerb(items: readonly Item[], k: number): boolean {
  const item = items[k] as Item;
  if (item.quotation !== null) return false;
  return item.pos === 'AUX' || (item.pos === 'ADV' && !isUpper(item) && !joinsAs(items, k));
}

/** "While she said A | , he left": a subordinate report ends where the main clause begins. */
function mainClause(items: readonly Item[], cue: Cue, at: number, end: number): number {
  if (!isSubordinate(items, cue)) return end;
  for (let k = at + 1; k < end; k++) if ((items[k] as Item).lower === ',' && clauseStartsAt(items, k + 1)) return k;
  return end;
}

/** "a man accused of burning it | ran": a participle without its auxiliary leaves the verb to the noun before it. */
function verbOfReduced(items: readonly Item[], { passive, form, from, complement: { pattern } }: Cue, at: number, end: number): number {
  if (!passive || form !== 'past' || items[from - 1]?.pos === 'AUX' || (pattern !== 'prep' && pattern !== 'to')) return end;
  for (let k = at + 1; k < end; k++) {
    if (/^(?:who|which|that|and)$/u.test((items[k] as Item).lower)) return end;
    if (isFinite(items, k)) return k;
  }
  return end;
}

/** "stressed that he began the war | and that it was wrong": the second clause is not what he began. */
function secondThat(items: readonly Item[], at: number, end: number): number {
  for (let k = at + 1; k < end && !isFinite(items, k); k++)
    if ((items[k] as Item).lower === 'that' && items[k - 1]?.pos === 'CCONJ' && clauseAhead(items, k + 1)) return k - 1;
  return end;
}

/** "…, while in Oslo she told …": another clause of the narrator begins. */
function nextClause(items: readonly Item[], at: number, end: number): number {
  for (let k = at + 3; k < end; k++) {
    const { lower } = items[k] as Item;
    if (lower === ';' || breaksOff(items, at, k, end)) return k;
    if (lower === ',' && /^(?:while|whereas)$/u.test(items[k + 1]?.lower ?? '') && clauseAhead(items, k + 2)) return k;
  }
  return end;
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
    if (
      groups > 0 &&
      (item.quotation !== null ||
        item.lower === ',' ||
        item.pos === 'CCONJ' ||
        item.pos === 'SCONJ' ||
        /^(?:that|who|which|because|when|while)$/u.test(item.lower))
    )
      break;
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

/** What may open a clause that waits for its main clause. */
const SUBORDINATES = wordSet(`
  while when if although though as after before because since
`);

/** Whether a cue stands in a clause that opens the line and waits for its main clause: "While she said", "Asked whether". */
function isSubordinate(items: readonly Item[], { from, subject }: Cue): boolean {
  if (from === 0) return true;
  const opener = items[0]?.lower ?? '';
  const before = subject?.how === 'before';
  // "Asked whether she meant that A, Bell left": what stands within the question too.
  if (opener === 'asked' && before && !mainClauseBefore(items, from)) return true;
  const edge = before ? subject.from : from;
  const left = items[edge - 1]?.lower ?? '';
  return edge <= 3 && edge > 0 && (SUBORDINATES.has(opener) || opener === 'but') && (SUBORDINATES.has(left) || left === 'asked');
}

function mainClauseBefore(items: readonly Item[], at: number): boolean {
  for (let k = 1; k < at; k++) if ((items[k] as Item).lower === ',' && clauseStartsAt(items, k + 1)) return true;
  return false;
}

function clauseStartsAt(items: readonly Item[], at: number): boolean {
  const phrase = phraseAfter(items, at);
  return phrase !== null && (isFinite(items, skipTimes(items, phrase.to)) || items[phrase.to]?.lower === ',');
}
