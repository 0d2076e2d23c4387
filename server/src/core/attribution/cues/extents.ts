import { clauseAhead, isFinite, skipTimes } from '../lines/complements';
import type { Cue } from './cue';
import { mentionKind } from '../lines/mentionKind';
import type { Item } from '../lines/narrator';
import { isMark, isUpper } from '../lines/phrases';

const DASH = /^[-–—―]+$/u;
/** A dateline is no longer than this: "PORT ELLIS, March 12 (Coast Wire) -". */
const LONGEST_DATELINE = 16;

/**
 * Index of the first item behind a dateline ("PORT ELLIS, March 12 (Coast Wire) - "), 0 where the line has none.
 * A place in capitals opens it, or an agency in brackets closes it, and it has no verb.
 */
export function datelineEnd(items: readonly Item[]): number {
  const first = items[0];
  if (first === undefined || !isUpper(first)) return 0;
  for (let k = 1; k < Math.min(items.length - 1, LONGEST_DATELINE); k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || (isFinite(items, k) && !isUpper(item))) return 0;
    const left = items[k - 1] as Item;
    if (!DASH.test(item.text) || (left.end === item.start && item.text === '-')) continue;
    return left.text === ')' || /^\p{Lu}{3,}$/u.test(first.text) ? k + 1 : 0;
  }
  return 0;
}

/**
 * Whether a colon closes a dateline, as in "PORT ELLIS: The council met on Monday.": a place in capitals before a whole sentence
 * of the narrator's. Who answers in an interview ("BELL: We met on Monday.") says "I", "we" or "you".
 */
export function isDateline(items: readonly Item[], colon: number): boolean {
  const last = items.at(-1) as Item;
  if (items.length - colon < 9 || !/[.?!]["'”’]?\s*$/u.test(last.text) || !isUpper(items[colon + 1] as Item)) return false;
  let place = false;
  for (let k = 0; k < colon; k++) {
    const { text, quotation } = items[k] as Item;
    if (quotation !== null || /\p{Ll}/u.test(text)) return false;
    place ||= /^\p{Lu}{4,}$/u.test(text);
  }
  return (
    place && !items.some(({ quotation, lower }, k) => k > colon && quotation === null && /^(?:i|we|you|my|our|your|me|us)$/u.test(lower))
  );
}

/** Whether "however" at `k` joins as "but" does: ", however warned that". */
export const joinsAs = (items: readonly Item[], k: number): boolean =>
  items[k]?.lower === 'however' && items[k - 1]?.lower === ',' && items[k + 1]?.lower !== ',';

/** Index of the bracket that opens a picture's credit ("(Picture: Coast Wire)"), `end` where there is none. */
export function creditStart(items: readonly Item[], from: number, end: number): number {
  for (let k = from + 1; k + 2 < end; k++)
    if (
      (items[k] as Item).text === '(' &&
      isUpper(items[k + 1] as Item) &&
      ((items[k + 2] as Item).text === ':' || (items[k + 2] as Item).text === '/')
    )
      return k;
  return end;
}

/** Index of the first item of an attribution's words: its subject's or its cue's. */
export const attributionStart = ({ kind, from, subject }: Cue): number =>
  subject === null ? from : subject.from < from && kind === 'according' ? subject.from - 1 : Math.min(from, subject.from);

/** Index behind an attribution's words, with hearer and times. */
const attributionEnd = (items: readonly Item[], cue: Cue): number =>
  skipTimes(items, Math.max(cue.to, cue.subject?.to ?? 0, cue.complement.hearer?.to ?? 0));

/**
 * Whether an attribution follows on what it attributes, behind a comma: "…, Bell said on Monday". One that interrupts
 * ("the road, Bell said, was closed") does not.
 */
export function isTrailing(items: readonly Item[], cues: readonly Cue[], c: number): boolean {
  const cue = cues[c];
  if (cue === undefined) return false;
  const { subject } = cue;
  if (cue.kind !== 'verb' || cue.listed !== 'speech' || cue.passive || cue.parenthetical || cue.complement.pattern !== 'end') return false;
  if (subject === null || subject.how === 'shared' || subject.how === 'relative') return false;
  const left = items[attributionStart(cue) - 1];
  if (left === undefined || (left.quotation === null ? left.lower !== ',' : !left.text.trimEnd().endsWith(','))) return false;
  // "…, the work continues, Bell said": no thing says anything.
  if (left.quotation === null && mentionKind(items, subject) === 'thing') return false;
  const close = attributionEnd(items, cue);
  if (items[close]?.lower !== ',') return true;
  const next = cues[c + 1];
  const relayed = next !== undefined && attributionStart(next) === close + 1 && next.complement.pattern === 'end';
  return relayed || !continues(items, close + 1);
}

/** Whether the clause that an attribution interrupted goes on at `at`. */
function continues(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (next === undefined || next.quotation !== null) return false;
  return (
    isFinite(items, at) ||
    isFinite(items, at + 1) ||
    (!/^(?:who|which|and|but|while|after|as|when|adding|saying|before)$/u.test(next.lower) && clauseAhead(items, at))
  );
}

/** Whether `cue` only passes on what the attribution right before it gives: "…, Bell told reporters, the Herald says". */
export function isRelay(items: readonly Item[], cues: readonly Cue[], c: number): boolean {
  const cue = cues[c];
  const earlier = cues[c - 1];
  if (cue === undefined || earlier === undefined || !isTrailing(items, cues, c - 1)) return false;
  const end = attributionEnd(items, earlier);
  const start = attributionStart(cue);
  for (let k = end; k < start; k++) if (!isMark(items[k] as Item)) return false;
  return end < start;
}

/** "asked not to be named", "declined to be identified": a condition, no report. */
export function asksForAnonymity(items: readonly Item[], cue: Cue): boolean {
  const { pattern, at } = cue.complement;
  if (pattern === 'to') {
    const to = items[at]?.lower === 'not' ? at + 1 : at;
    return items[to + 1]?.lower === 'be' && /^(?:named|identified|quoted|seen|photographed)$/u.test(items[to + 2]?.lower ?? '');
  }
  return pattern === 'np' && items.slice(at, at + 2).some((item) => item.lower === 'anonymity');
}
