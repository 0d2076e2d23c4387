import { gramsOfWord } from '../vocabulary';
import type { Wording } from '../wording';

const shortest = 3;
const longest = 5;
/** Keys are so few that a table of all fits the processor's cache, and so many that two sequences of a pair seldom share one. */
const keyCount = 1 << 17;
const table = new Float64Array(keyCount);
/** The sequences of the wording that others are held against in a row. */
const entries = new Float64Array(keyCount);
let entered: Wording | null = null;
let enteredKeys: readonly number[] = [];
/** Weights are whole numbers of 2^-36, so that their sums are exact, and the same in whatever order they are added. */
const fine = 2 ** 36;

/**
 * The keys of a word's character 3- to 5-grams: hashes (FNV-1a) below 131,072. Such sequences still match where words are damaged,
 * run together or spelt otherwise.
 */
export function keysOf(norm: string): Int32Array {
  const padded = ` ${norm} `;
  const found: number[] = [];
  for (let start = 0; start + shortest <= padded.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < Math.min(padded.length, start + longest); at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at - start + 1 >= shortest) found.push((hash ^ (hash >>> 15)) & (keyCount - 1));
    }
  }
  return Int32Array.from(found);
}

/** A wording's character sequences: each once, with the weight that the words give it. */
export interface Grams {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** Spreads each word's weight over its sequences. */
export function gramsOf(wordIds: readonly number[], weights: readonly number[]): Grams {
  const keys: number[] = [];
  let total = 0;
  for (let at = 0; at < wordIds.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const own = gramsOfWord(wordIds[at] ?? 0);
    const each = Math.round(weight / own.length * fine) / fine;
    for (let of = 0; of < own.length; of++) {
      const key = own[of] ?? 0;
      const before = table[key] ?? 0;
      if (before === 0) keys.push(key);
      table[key] = before + each;
    }
    total += weight;
  }
  const spread: number[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    spread.push(table[key] ?? 0);
    table[key] = 0;
  }
  return { keys, weights: spread, total };
}

/**
 * How much of each side's weight the other shares by character sequences: the larger and the smaller share, 0 to 1.
 * @param row the one of the two that is held against several others in a row, for then it is fast; nothing else hangs on it.
 */
export function sharedGrams(row: Wording, other: Wording): { readonly whole: number; readonly both: number } {
  const [{ total: most }, { keys, weights, total }] = [row.grams, other.grams];
  if (most === 0 || total === 0) return { whole: 0, both: 0 };
  if (entered !== row) enter(row);
  let shared = 0;
  for (let at = 0; at < keys.length; at++) {
    const one = entries[keys[at] ?? 0] ?? 0;
    if (one === 0) continue;
    const two = weights[at] ?? 0;
    shared += one < two ? one : two;
  }
  return { whole: Math.min(1, shared / Math.min(most, total)), both: Math.min(1, shared / Math.max(most, total)) };
}

function enter(row: Wording): void {
  for (let at = 0; at < enteredKeys.length; at++) entries[enteredKeys[at] ?? 0] = 0;
  const { keys, weights } = row.grams;
  for (let at = 0; at < keys.length; at++) entries[keys[at] ?? 0] = weights[at] ?? 0;
  [entered, enteredKeys] = [row, keys];
}
