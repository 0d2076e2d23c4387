import { cueForm } from '../lines/cueForms';
import type { Attribution } from '../attribution';

/** Verbs that say that who speaks has spoken before. "include" is what spinning makes of "add". */
const CONTINUING: ReadonlySet<string> = new Set(['add', 'include', 'continue', 'go', 'conclude', 'reiterate']);
/** So many characters may stand between a quotation and the one that goes on from it. */
const NEAR = 300;

type Inferable = Pick<Attribution, 'type' | 'outer' | 'mention' | 'cue' | 'speaker'>;

/**
 * Speakers of direct quotations that name nobody (a name that damage took away), by what comes next: "Bell added"
 * tells that Bell has spoken right before.
 * @param attributions in text order.
 * @returns by index, the speaker's id for each quotation that gets one.
 */
export function inferSpeakers(text: string, attributions: readonly Inferable[]): Map<number, string> {
  const inferred = new Map<number, string>();
  let next: Inferable | null = null;
  let speaker: string | null = null;
  for (let i = attributions.length - 1; i >= 0; i--) {
    const one = attributions[i] as Inferable;
    if (one.type === 'direct' && one.mention === null && one.speaker === null) {
      if (next === null || speaker === null || next.outer.start - one.outer.end > NEAR) {
        speaker = null;
        continue;
      }
      inferred.set(i, speaker);
      next = one;
      continue;
    }
    next = one;
    speaker =
      one.type === 'direct' && one.speaker !== null && one.cue !== null && continues(text.slice(one.cue.start, one.cue.end))
        ? one.speaker
        : null;
  }
  return inferred;
}

/** Whether a cue's first word says that who speaks has spoken before. */
const continues = (cue: string): boolean => CONTINUING.has(cueForm(cue.toLowerCase().split(/\s/u, 1)[0] ?? '')?.lemma ?? '');
