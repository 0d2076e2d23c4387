import type { Word } from '../words';

/** Character sequences of a wording, each with its share of its word's weight. */
export type Grams = ReadonlyMap<string, number>;

const shortest = 3;
const longest = 5;

/** Character 3- to 5-grams within words; they still match where words are damaged, run together or spelt otherwise. */
export function gramsOf(words: readonly Word[], weights: readonly number[]): Grams {
  const grams = new Map<string, number>();
  words.forEach(({ norm }, index) => {
    const weight = weights[index] ?? 0;
    if (weight === 0) return;
    const padded = ` ${norm} `;
    const own: string[] = [];
    for (let size = shortest; size <= longest; size++) {
      for (let at = 0; at + size <= padded.length; at++) own.push(padded.slice(at, at + size));
    }
    for (const gram of own) grams.set(gram, (grams.get(gram) ?? 0) + weight / own.length);
  });
  return grams;
}

/** How much of each side's weight the other shares: the larger and the smaller share, 0 to 1. */
export function sharedGrams(a: Grams, b: Grams): { readonly whole: number; readonly both: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [gram, weight] of small) shared += Math.min(weight, large.get(gram) ?? 0);
  const [left, right] = [sum(a), sum(b)];
  if (left === 0 || right === 0) return { whole: 0, both: 0 };
  return { whole: Math.min(1, shared / Math.min(left, right)), both: Math.min(1, shared / Math.max(left, right)) };
}

const sums = new WeakMap<Grams, number>();
function sum(grams: Grams): number {
  let total = sums.get(grams);
  if (total === undefined) {
    total = 0;
    for (const weight of grams.values()) total += weight;
    sums.set(grams, total);
  }
  return total;
}
