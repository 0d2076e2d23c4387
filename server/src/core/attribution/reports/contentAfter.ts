import { clauseAhead } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isMark } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { clauseEnd, trimEnd } from './clauseEnd';
import type { CuePlace } from './cuePlace';

/** "she said that CLAUSE": the clause behind a cue, two where it says "that A and that B". */
export function contentAfter(place: CuePlace): Range[] {
  const {
    items,
    cue: {
      complement: { at, pattern },
    },
  } = place;
  const end = clauseEnd(place, at);
  if (end <= at) return [];
  if (pattern !== 'that') return [{ from: at, to: end }];
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
export function quotationAndMore(place: CuePlace): Range | null {
  const {
    items,
    cue: {
      complement: { at, hearer },
    },
  } = place;
  const [quotation, next] = [items[at], items[at + 1]];
  if (quotation === undefined || next === undefined || next.quotation !== null || isMark(next)) return null;
  if (/[.?!,]["'”’]?\s*$/u.test(quotation.text)) return null;
  if (hearer !== null && /^\p{Lu}/u.test(quotation.text)) return null;
  const end = clauseEnd(place, at);
  return end > at + 2 ? { from: at, to: end } : null;
}
