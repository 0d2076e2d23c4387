import type { Attribution, Relay } from '../attribution';
import type { Cue } from '../cues/cue';
import { MEDIA_WORDS } from '../lines/data/people';
import { isRelay } from '../cues/extents';
import type { Item } from '../lines/narrator';
import { isUpper } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { wordSet } from '../../text/wordSet';

/** Nouns that say of the name behind them that it is an outlet's. */
const OUTLETS = wordSet(`
  agency newspaper publication edition outlet portal channel broadcaster magazine daily weekly site website
`);

/** Whether words name a newspaper, agency or channel: "the Coast Herald", "ABC News". */
export function isMediaName(items: readonly Item[], range: Range): boolean {
  const last = items[range.to - 1];
  if (last === undefined || !isUpper(last)) return false;
  if (MEDIA_WORDS.has(last.lower)) return true;
  // "the agency Coastline", "the publication Meridian"
  for (let k = range.from; k < range.to - 1; k++) if (OUTLETS.has((items[k] as Item).lower) && isUpper(items[k + 1] as Item)) return true;
  return false;
}

/** Whether a cue only says where something was reported: "the Coast Herald reports", "according to ABC News". */
export function isRelayCue(items: readonly Item[], cue: Cue | null): boolean {
  if (cue === null || cue.subject === null || !isMediaName(items, cue.subject)) return false;
  return cue.kind === 'according' || cue.lemma === 'report' || cue.form === 's';
}

/** Verbs whose clause is what another said: "aides said Bell told them", "was quoted as saying". */
const holdsClause = ({ complement: { pattern } }: Cue): boolean => pattern === 'that' || pattern === 'clause';

/**
 * The words in an attribution's own sentence that name who passes it on: behind it ("Bell said, the Herald reports"),
 * around it ("aides said Bell told them"), before it ("according to the Herald, Bell said", "Moss quoted Bell as saying").
 * @param cue the attribution's own cue.
 * @returns null where it is nobody's words at second hand.
 */
export function relayMention(items: readonly Item[], cues: readonly Cue[], cue: Cue): Range | null {
  const own = cue.subject;
  if (own === null) return null;
  for (const [c, other] of cues.entries()) {
    const { subject } = other;
    if (other === cue || subject === null || other.passive || (subject.from < own.to && own.from < subject.to)) continue;
    if (cues[c - 1] === cue && isRelay(items, cues, c)) return subject;
    if (other.from > cue.from) continue;
    if (holdsClause(other) && other.complement.at === own.from) return subject;
    if (other.kind === 'according' && other.from === 0 && isMediaName(items, subject)) return subject;
    const quotes = (other.lemma === 'quote' || other.lemma === 'cite') && items[cue.from - 1]?.lower === 'as';
    if (quotes && (own.from >= other.to || subject.to === cue.from - 1)) return subject;
  }
  return null;
}

type Held = Pick<Attribution, 'type' | 'content' | 'outer' | 'mention' | 'speaker' | 'relay'>;

/**
 * Attributions with the relay that they have by standing within what somebody else is reported to have said.
 * @param attributions in order of their start, the longer first.
 */
export function withRelaysAround<A extends Held>(attributions: readonly A[]): A[] {
  const around: Held[] = [];
  return attributions.map((one) => {
    while (around.length > 0 && (around.at(-1) as Held).content.end <= one.outer.start) around.pop();
    const relay = one.relay ?? relayAround(one, around);
    if (one.type === 'indirect') around.push(one);
    return relay === one.relay ? one : { ...one, relay };
  });
}

function relayAround({ outer, mention, speaker }: Held, around: readonly Held[]): Relay | null {
  if (mention === null) return null;
  const holder = around.findLast(
    (report) =>
      report.content.end >= outer.end &&
      report.mention !== null &&
      report.mention.start !== mention.start &&
      (report.speaker === null || report.speaker !== speaker),
  );
  // A mention outside the clause is no part of what its reporter said.
  if (!holder?.mention || mention.start < holder.content.start || mention.end > holder.content.end) return null;
  return { mention: holder.mention, speaker: holder.speaker };
}
