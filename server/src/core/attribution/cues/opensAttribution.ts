import { findCues, mayBeCue } from './cues';
import type { Item } from '../lines/narrator';

/** An attribution of the quotation before it has its verb within so many words. */
const FARTHEST_VERB = 24;
/** Prepositions that lead to what is told: "complained about the road". */
const TOPIC: ReadonlySet<string> = new Set(['of', 'for', 'about', 'against', 'on', 'over', 'to']);
const STOP: ReadonlySet<string> = new Set(['.', '?', '!', '…', '...', ';']);

/**
 * Whether what starts at `at`, right behind a quotation that ends like a sentence, says who said that quotation:
 * `“Really?” Ms. Bell asked the mayor during a walk.` A verb that has a clause of its own to report
 * (`“Really?” Ms. Bell said that she knew`) begins a sentence of its own.
 */
export function opensAttribution(items: readonly Item[], at: number): boolean {
  let end = at;
  let cued = false;
  while (end < items.length && end - at < 2 * FARTHEST_VERB) {
    const item = items[end] as Item;
    if (item.quotation !== null || (STOP.has(item.lower) && !isAbbreviated(items, end))) break;
    cued ||= end > at && end - at < FARTHEST_VERB && mayBeCue(item);
    end++;
  }
  // "“A.” Bell said that “B”" goes on with what Bell said.
  if (!cued || (items[end]?.quotation && items[end - 1]?.lower === 'that')) return false;
  const [cue] = findCues(items.slice(at, end));
  if (
    cue === undefined ||
    cue.subject === null ||
    cue.kind !== 'verb' ||
    cue.listed !== 'speech' ||
    cue.passive ||
    cue.from >= FARTHEST_VERB
  )
    return false;
  const { from, how } = cue.subject;
  const { pattern, at: rest } = cue.complement;
  return (
    from === 0 &&
    (how === 'before' || how === 'aside') &&
    (pattern === 'end' || (pattern === 'prep' && (cue.lemma === 'say' || !TOPIC.has(items[at + rest]?.lower ?? ''))))
  );
}

/** Whether a full stop belongs to the short word before it: "Sen." */
const isAbbreviated = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === '.' && items[at - 1]?.end === items[at]?.start && (items[at - 1]?.text.length ?? 0) <= 1;
