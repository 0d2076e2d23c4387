import { clauseAhead, isFinite } from '../lines/complements';
import { isOwnWords } from '../lines/cueForms';
import type { Item } from '../lines/narrator';
import { isMark } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { clauseEnd, isFiniteBetween } from './clauseEnd';
import type { CuePlace } from './cuePlace';
import { isInterruption } from './interruption';
import { SENTENCE_ENDS } from './sentenceEnds';

/** What goes on behind an attribution that ends its clause: a description, another clause, more of what the speaker does. */
const OTHER_MATTERS: ReadonlySet<string> = new Set(['who', 'which', 'and', 'but', 'while', 'adding', 'saying', 'a', 'an', 'the']);
/** A description of the speaker between commas has fewer words than this. */
const LONGEST_ASIDE = 10;

/**
 * The part of the clause behind an attribution that interrupts it, or behind "According to X,".
 * @param hasFront whether a part of the clause stands before the attribution.
 */
export function contentPast(place: CuePlace, hasFront: boolean): Range | null {
  const { items, cue } = place;
  const opens = cue.kind === 'according' && !hasFront;
  const behind = behindAttribution(place);
  if (opens && opensWithoutComma(items, behind)) return clauseFrom(place, behind, 1);
  const first = behindComma(items, behind);
  if (first === null) return null;
  if (hasFront) return secondPart(place, first);
  const from = opens
    ? pastDescription(items, first)
    : clauseAhead(items, first) || (isInterruption(items, cue) && isFiniteSoon(items, first))
      ? first
      : null;
  return from === null ? null : clauseFrom(place, from, 1);
}

/** The clause that starts at `from`; null where it has no more words than `least`. */
function clauseFrom(place: CuePlace, from: number, least: number): Range | null {
  const to = clauseEnd(place, from);
  return to - from > least ? { from, to } : null;
}

/** Index behind an attribution's subject and cue. */
function behindAttribution({ items, cue: { kind, to, subject } }: CuePlace): number {
  const behind = Math.max(to, subject?.to ?? 0);
  // "According to her words, …": whose words they are is the subject.
  return kind === 'according' && isOwnWords(items[behind]?.lower ?? '') ? behind + 1 : behind;
}

/** "According to Bell the road is closed": no comma between them. */
function opensWithoutComma(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || isMark(item) || item.lower === 'who' || item.pos === 'ADJ') return false;
  return (item.pos !== 'ADP' || items[at + 1]?.pos === 'NUM') && clauseAhead(items, at);
}

/** Index of the narrator's first word behind the next comma, and behind "however,"; null where the sentence ends or somebody is quoted before. */
function behindComma(items: readonly Item[], at: number): number | null {
  let comma = at;
  while (
    comma < items.length &&
    (items[comma] as Item).lower !== ',' &&
    !SENTENCE_ENDS.has((items[comma] as Item).lower) &&
    items[comma]?.quotation === null
  )
    comma++;
  if (items[comma]?.lower !== ',' || items[comma + 1]?.quotation !== null) return null;
  const first = comma + 1;
  const from =
    /^(?:however|though|too|meanwhile)$/u.test((items[first] as Item).lower) && items[first + 1]?.lower === ',' ? first + 2 : first;
  return items[from]?.quotation === null ? from : null;
}

/** What follows where a part of the clause stands before the attribution. */
function secondPart(place: CuePlace, from: number): Range | null {
  const { items, cue } = place;
  const { lower } = items[from] as Item;
  const interrupts = isInterruption(items, cue);
  // "The road is open, she said, and the bridge is not."
  if (cue.kind === 'verb' && interrupts && (lower === 'and' || lower === 'but')) {
    return isFinite(items, from + 1) || clauseAhead(items, from + 1) ? clauseFrom(place, from + 1, 2) : null;
  }
  if (OTHER_MATTERS.has(lower) || !isFiniteSoon(items, from)) return null;
  return interrupts || cue.kind === 'according' ? clauseFrom(place, from, 1) : null;
}

/** "According to Bell, a lawyer, the …": steps over what describes the speaker; null where no clause follows. */
function pastDescription(items: readonly Item[], from: number): number | null {
  if (!isFinite(items, from) && !clauseAhead(items, from)) return null;
  const comma = items.findIndex(({ lower }, k) => k >= from && lower === ',');
  if (comma < 0 || comma - from >= LONGEST_ASIDE || !clauseAhead(items, comma + 1)) return from;
  const describes = /^(?:a|an|the|who)$/u.test((items[from] as Item).lower) && !isFiniteBetween(items, from, comma);
  return describes || isAsideParticiple(items, from) ? comma + 1 : from;
}

/** "According to the report, seen by the Herald, …": a participle that tells of what was named, with a preposition behind it. */
function isAsideParticiple(items: readonly Item[], at: number): boolean {
  const { pos, lower } = items[at] as Item;
  return (
    pos === 'VERB' &&
    /(?:ed|en|[^i]n|t)$/u.test(lower) &&
    /^(?:by|on|in|at|last|this|to|earlier|from|for)$/u.test(items[at + 1]?.lower ?? '')
  );
}

const isFiniteSoon = (items: readonly Item[], from: number): boolean =>
  isFinite(items, from) || isFinite(items, from + 1) || clauseAhead(items, from);
