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
  const own = words.map(({ norm }, at) => ((weights[at] ?? 0) === 0 ? noKeys : keysOf(norm)));
  const length = own.reduce((sum, keys) => sum + keys.length, 0);
  const sequences = new Float64Array(length);
  const shares = new Float64Array(words.length);
  let at = 0;
  own.forEach((keys, word) => {
    shares[word] = (weights[word] ?? 0) / keys.length;
    // Key and word in one number: sorting it sorts the keys.
    for (const key of keys) sequences[at++] = key * wordLimit + Math.min(word, wordLimit - 1);
  });
  sequences.sort();
  const keys = new Int32Array(length);
  const sums = new Float64Array(length);
  let last = -1;
  let total = 0;
  for (const sequence of sequences) {
    const key = Math.floor(sequence / wordLimit);
    const weight = shares[sequence - key * wordLimit] ?? 0;
    if (last < 0 || keys[last] !== key) keys[++last] = key;
    sums[last] = (sums[last] ?? 0) + weight;
    total += weight;
  }
  return { keys: keys.slice(0, last + 1), weights: sums.slice(0, last + 1), total };
}

/** Words of a wording told apart; the rare ones beyond count as the last. */
const wordLimit = 1 << 16;
const noKeys = new Int32Array(0);

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
