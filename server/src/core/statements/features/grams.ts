import type { Word } from '../words';

/** Character sequences of a wording by their hashes, rising, each with its share of its word's weight. */
export interface Grams {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

const shortest = 3;
const longest = 5;
const keysOfWord = new Map<string, Int32Array>();
const remembered = 20_000;

/** Character 3- to 5-grams within words; they still match where words are damaged, run together or spelt otherwise. */
export function gramsOf(words: readonly Word[], weights: Float64Array): Grams {
  const grams = new Map<number, number>();
  words.forEach(({ norm }, index) => {
    const weight = weights[index] ?? 0;
    if (weight === 0) return;
    const own = keysOf(norm);
    for (const key of own) grams.set(key, (grams.get(key) ?? 0) + weight / own.length);
  });
  const keys = Int32Array.from(grams.keys()).sort();
  const shares = Float64Array.from(keys, (key) => grams.get(key) ?? 0);
  return { keys, weights: shares, total: shares.reduce((sum, weight) => sum + weight, 0) };
}

/** The hashes of a word's sequences (FNV-1a, 32 bits: of a million pairs of sequences fewer than one meet by chance). */
function keysOf(norm: string): Int32Array {
  let keys = keysOfWord.get(norm);
  if (keys === undefined) {
    const padded = ` ${norm} `;
    const found: number[] = [];
    for (let start = 0; start + shortest <= padded.length; start++) {
      let hash = 0x811c9dc5;
      for (let at = start; at < Math.min(padded.length, start + longest); at++) {
        hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
        if (at - start + 1 >= shortest) found.push(hash);
      }
    }
    keys = Int32Array.from(found);
    if (keysOfWord.size >= remembered) keysOfWord.clear();
    keysOfWord.set(norm, keys);
  }
  return keys;
}

/** How much of each side's weight the other shares: the larger and the smaller share, 0 to 1. */
export function sharedGrams(a: Grams, b: Grams): { readonly whole: number; readonly both: number } {
  if (a.total === 0 || b.total === 0) return { whole: 0, both: 0 };
  let shared = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length;) {
    const [x, y] = [a.keys[i] ?? 0, b.keys[j] ?? 0];
    if (x === y) shared += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    else if (x < y) i++;
    else j++;
  }
  return { whole: Math.min(1, shared / Math.min(a.total, b.total)), both: Math.min(1, shared / Math.max(a.total, b.total)) };
}
