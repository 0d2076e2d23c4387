import type { Speaker } from '../../attribution/attribution';
import { foldName } from '../../attribution/speakers/spelling';

/** Who in a title speaks for the body that the title names. */
const roles =
  /\b(?:spokes(?:man|woman|person|people|men|women)|press secretary|representative|envoy|ambassador|chief executive|ceo|chief|chair(?:man|woman|person)?|head|director|president|leader|secretary|minister|official|officials)\b/u;
/** Words of a title that name neither role nor body. */
const small = /\b(?:of|for|the|a|an|at|in|deputy|acting|chief|senior|top|main|legislative|policy|general)\b/gu;

/**
 * Whose words somebody's may be given for: a body's through the person who speaks for it ("Harbour Board spokeswoman"), and of two
 * who spoke together either's.
 * @param titles of the article that reports it, folded.
 * @returns folded names besides the speaker's own.
 */
export function voicesOf(speaker: Pick<Speaker, 'canonical' | 'kind'>, titles: readonly string[]): string[] {
  if (speaker.kind === 'group')
    return / and /u.test(speaker.canonical)
      ? speaker.canonical
          .split(/,| and /u)
          .map(foldName)
          .filter(Boolean)
      : [];
  if (speaker.kind === 'body') return [];
  const bodies = titles.filter((title) => roles.test(title)).map((title) => foldName(title.replace(roles, ' ').replace(small, ' ')));
  return [...new Set(bodies.filter(Boolean))];
}

/** Whether the words of one may be given for the other's, though their names differ. */
export function speakFor(a: Voice, b: Voice): boolean {
  return a.voices.includes(b.speaker ?? '') || b.voices.includes(a.speaker ?? '');
}

interface Voice {
  readonly speaker: string | null;
  readonly voices: readonly string[];
}
