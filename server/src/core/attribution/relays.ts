import type { Cue } from './cues';
import { MEDIA_WORDS } from './data/people';
import type { Item } from './narrator';
import { isUpper } from './phrases';
import type { Range } from './phrases';

/** Whether words name a newspaper, agency or channel: "the Coast Herald", "ABC News". */
export function isMediaName(items: readonly Item[], range: Range): boolean {
  const last = items[range.to - 1];
  return last !== undefined && isUpper(last) && MEDIA_WORDS.has(last.lower);
}

/** Whether a cue only says where something was reported: "the Coast Herald reports", "according to ABC News". */
export function isRelayCue(items: readonly Item[], cue: Cue | null): boolean {
  if (cue === null || cue.subject === null || !isMediaName(items, cue.subject)) return false;
  return cue.kind === 'according' || cue.lemma === 'report' || cue.form === 's';
}
