import { cueForm, cueWords, isSpeechNoun, speechNounForms } from '../lines/cueForms';
import type { Item } from '../lines/narrator';
import { accordingTo } from './according';
import type { Cue } from './cue';
import { markCue } from './markCues';
import { phraseCue } from './phraseCues';
import { isOwned, speechNoun } from './speechNoun';
import { MAKE } from './verbHead';
import { verbCue } from './verbCue';
import { tellsOfQuotation } from './verbHere';

/** Words that may be a cue whatever the tagger takes them for. */
const CUE_WORDS: ReadonlySet<string> = new Set([...cueWords(), ...MAKE, ...speechNounForms(), 'according', 'per', 'let', 'put', 'puts']);

/** Whether a word may be a reporting verb, whatever surrounds it. */
export const mayBeCue = (item: Item): boolean => cueForm(item.lower) !== undefined;

/** Every cue of a line, in text order. */
export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < items.length; i++) {
    if ((items[i] as Item).quotation !== null) continue;
    const cue = phraseCue(items, i) ?? cueAt(items, i, cues);
    if (cue === null) continue;
    cues.push(cue);
    i = Math.max(i, cue.to - 1);
  }
  const mark = markCue(items);
  if (mark !== null && !cues.some((cue) => cue.subject !== null && cue.subject.from === mark.subject?.from)) cues.push(mark);
  return cues;
}

/** The cue whose word stands at `i`. @param earlier the line's cues before it. */
function cueAt(items: readonly Item[], i: number, earlier: readonly Cue[]): Cue | null {
  const { lower, pos } = items[i] as Item;
  if (pos !== 'VERB' && !CUE_WORDS.has(lower) && !tellsOfQuotation(items, i)) return null;
  if (lower === 'according' || lower === 'per') return accordingTo(items, i);
  const noun = isSpeechNoun(lower) && (pos !== 'VERB' || isOwned(items, i)) ? speechNoun(items, i) : null;
  return noun ?? verbCue(items, i, earlier);
}
