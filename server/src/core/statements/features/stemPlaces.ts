import { stemCount } from '../words/stemIds';
import type { Wording } from '../words/wording';

// A wording is held against many others in a row: where its stems stand stays in a table meanwhile.
let last = new Int32Array(1024);
const before: number[] = [];
let entered: Wording | null = null;
let enteredStems: readonly number[] = [];

/** Where the stems of one wording stand. */
export interface StemPlaces {
  /** By stem, the last place that it stands at, counted from 1; 0 where it does not stand. */
  readonly last: Int32Array;
  /** By place from 0, the place before it of the same stem, counted from 1; 0 where there is none. */
  readonly before: readonly number[];
}

/** Enters a wording where it is not entered yet. @returns what the next call writes over. */
export function stemPlaces(wording: Wording): StemPlaces {
  if (entered !== wording) enter(wording);
  return { last, before };
}

function enter(wording: Wording): void {
  for (let at = 0; at < enteredStems.length; at++) last[enteredStems[at] ?? 0] = 0;
  const { stems } = wording;
  if (last.length <= stemCount()) last = new Int32Array(2 * stemCount());
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    before[at] = last[stem] ?? 0;
    last[stem] = at + 1;
  }
  [entered, enteredStems] = [wording, stems];
}
