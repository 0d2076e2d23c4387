import type { Cue } from '../cues/cue';
import { attributionStart, datelineEnd, isRelay } from '../cues/extents';
import { isFinite, skipTimes } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isMark } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { trimEnd } from './clauseEnd';
import type { CuePlace } from './cuePlace';
import { goesOnTelling, isInterruption } from './interruption';
import { SENTENCE_ENDS } from './sentenceEnds';
import { wordSet } from '../../text/wordSet';

const OPENERS = wordSet(`
  and but however meanwhile so yet likewise still instead or also then
`);
const COMMAS_AND_DASHES: ReadonlySet<string> = new Set([',', '–', '—', '--']);
/** A quotation with more characters than this has a verb of its own. */
const LONGEST_WITHOUT_VERB = 20;

/** "CLAUSE, she said": the clause from the line's start to the comma before the attribution. */
export function contentBefore(place: CuePlace): Range | null {
  const { items, cue } = place;
  const { kind, subject, complement } = cue;
  if (subject === null ? kind !== 'according' : subject.how === 'shared' || subject.how === 'relative') return null;
  if (isRelay(items, place.cues, place.c) || (kind === 'mark' && complement.pattern !== 'end')) return null;
  const edge = attributionStart(cue);
  const joint = jointBefore(place, edge);
  if (joint === null || goesOnTelling(place)) return null;
  const from = clauseFrom(place, edge);
  // "Asked whether it rained, Bell laughed": a question, and not what was answered.
  if (from === 0 && items[0]?.lower === 'asked') return null;
  const to = trimEnd(items, from, kind === 'mark' ? cue.from : joint);
  return isWhole(place, from, to) ? { from, to } : null;
}

/** Index behind the clause that a comma, a dash or a quotation with its own comma joins to the attribution at `edge`; null where nothing joins them. */
function jointBefore({ items, cue: { kind, parenthetical, complement } }: CuePlace, edge: number): number | null {
  let comma = edge - 1;
  // "It will rain, so the minister believes": as texts translated from German have it.
  const so = items[comma]?.lower === 'so' && items[comma - 1]?.lower === ',' && complement.pattern === 'end' && kind === 'verb';
  if (so || (parenthetical && items[comma]?.lower === 'as')) comma--;
  const left = items[comma];
  const according = kind === 'according';
  if (left !== undefined && left.quotation !== null && left.text.trimEnd().endsWith(',')) return according ? edge : comma + 1;
  if (!COMMAS_AND_DASHES.has(left?.lower ?? '') && kind !== 'mark' && !(according && left !== undefined)) return null;
  // "the road, which, according to Bell, …": the clause begins behind the attribution.
  if (according && left?.lower === ',' && /^(?:who|which|that)$/u.test(items[comma - 1]?.lower ?? '')) return null;
  return according && left !== undefined && !isMark(left) ? edge : comma;
}

/** Where the clause before an attribution begins: behind the dateline, an earlier attribution, another sentence's end, "But" and the like. */
function clauseFrom({ items, cues, c }: CuePlace, edge: number): number {
  let from = datelineEnd(items);
  for (let k = c - 1; k >= 0; k--) {
    const other = cues[k] as Cue;
    if (other.complement.pattern !== 'end' || other.kind !== 'verb' || other.subject === null || other.parenthetical) continue;
    // `“A,” she said, …`: that cue has its content before it.
    if (items[Math.min(other.from, other.subject.from) - 1]?.quotation) {
      from = Math.max(from, other.to);
      break;
    }
  }
  for (let k = edge - 2; k >= from; k--)
    if (SENTENCE_ENDS.has((items[k] as Item).lower)) {
      from = k + 1;
      break;
    }
  while (from < edge && items[from]?.quotation === null && (isMark(items[from] as Item) || OPENERS.has((items[from] as Item).lower)))
    from++;
  return from;
}

/** Whether something stands there that the narrator tells, with a verb there or behind the attribution. */
function isWhole({ items, cue }: CuePlace, from: number, to: number): boolean {
  const told = items.slice(from, to);
  const words = told.filter(({ quotation }) => quotation === null).length;
  if (words < 2) return false;
  const verb = told.some(({ quotation, text }, k) => (quotation === null ? isFinite(items, from + k) : text.length > LONGEST_WITHOUT_VERB));
  return verb || cue.kind === 'mark' || verbBehind(items, cue);
}

/** "The road, she said, is open": whether an attribution stands between a clause's subject and its verb. */
function verbBehind(items: readonly Item[], cue: Cue): boolean {
  if (cue.kind === 'according' ? cue.subject === null : !isInterruption(items, cue)) return false;
  const close = skipTimes(items, Math.max(cue.to, cue.subject?.to ?? 0));
  return items[close]?.lower === ',' && isFinite(items, close + 1);
}
