import type { Cue } from '../cues/cue';
import type { Item } from '../lines/narrator';

/** A cue with what stands around it: the items of its line, and the line's cues in text order, of which it is number `c`. */
export interface CuePlace {
  readonly items: readonly Item[];
  readonly cues: readonly Cue[];
  readonly cue: Cue;
  readonly c: number;
}
