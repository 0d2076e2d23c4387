import { gramsOfWord } from '../vocabulary';
import type { Wording } from '../wording';

const shortest = 3;
const longest = 5;
/** Keys are so few that a table of all fits the processor's cache, and so many that two sequences of a pair seldom share one. */
const keyCount = 1 << 17;
const left = new Float64Array(keyCount);
const right = new Float64Array(keyCount);

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

/** How much of each side's weight the other shares by character sequences: the larger and the smaller share, 0 to 1. */
export function sharedGrams(a: Wording, b: Wording): { readonly whole: number; readonly both: number } {
  const [all, others] = [add(a, left), add(b, right)];
  let shared = 0;
  for (const id of a.wordIds) {
    for (const key of gramsOfWord(id)) {
      const [one, other] = [left[key] ?? 0, right[key] ?? 0];
      shared += Math.min(one, other);
      left[key] = 0;
    }
  }
  for (const id of b.wordIds) for (const key of gramsOfWord(id)) right[key] = 0;
  if (all === 0 || others === 0) return { whole: 0, both: 0 };
  return { whole: Math.min(1, shared / Math.min(all, others)), both: Math.min(1, shared / Math.max(all, others)) };
}

/** Spreads each word's weight over its sequences; what all weigh together. */
function add({ wordIds, weights }: Wording, table: Float64Array): number {
  let total = 0;
  for (let at = 0; at < wordIds.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const keys = gramsOfWord(wordIds[at] ?? 0);
    for (let of = 0; of < keys.length; of++) {
      const key = keys[of] ?? 0;
      table[key] = (table[key] ?? 0) + weight / keys.length;
    }
    total += weight;
  }
  return total;
}
