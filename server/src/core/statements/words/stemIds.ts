import { relatives } from './synonyms';
import { stemWeight } from './wordWeights';

/** Stems of like meaning, by number, with how nearly each means the same. */
export interface Relatives {
  readonly stems: Int32Array;
  readonly strengths: Float64Array;
}

const ids = new Map<string, number>();
const stems: string[] = [];
const weights: number[] = [];
const related: (Relatives | undefined)[] = [];

/** The number of a stem, from 0; the same for as long as the program runs. Numbers compare and store in little where words do not. */
export function stemId(stem: string): number {
  let id = ids.get(stem);
  if (id === undefined) {
    id = stems.push(stem) - 1;
    ids.set(stem, id);
    weights.push(stemWeight(stem));
  }
  return id;
}

/** How many stems have a number. */
export function stemCount(): number {
  return stems.length;
}

/** The stem of a number. */
export function stemOfId(id: number): string {
  return stems[id] ?? '';
}

/** What the stem of a number weighs (`stemWeight`). */
export function weightOfId(id: number): number {
  return weights[id] ?? 0;
}

/** Order of stems: heaviest first, equal ones by alphabet. */
export function byRarity(a: number, b: number): number {
  return weightOfId(b) - weightOfId(a) || ((stems[a] ?? '') < (stems[b] ?? '') ? -1 : 1);
}

/** The stems that mean nearly the same as the stem of a number. */
export function relativesOf(id: number): Relatives {
  let known = related[id];
  if (known === undefined) {
    const others = [...(relatives(stems[id] ?? '') ?? [])];
    known = { stems: Int32Array.from(others, ([stem]) => stemId(stem)), strengths: Float64Array.from(others, ([, strength]) => strength) };
    related[id] = known;
  }
  return known;
}
