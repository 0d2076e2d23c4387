import { gramKeyCount } from '../words/gramKeys';
import { gramsOfWord } from '../words/vocabulary';
import type { Wording } from '../words/wording';

/** What the sequences of the wording weigh that others are held against in a row: each word's weight is spread over its own. */
const entries = new Float64Array(gramKeyCount);
let entered: Wording | null = null;
let enteredIds: readonly number[] = [];
let enteredTotal = 0;
/** What was used up of an entry, so that it can be put back. */
const used = { key: [] as number[], weight: [] as number[] };
/** Weights are whole numbers of 2^-36, so that their sums are exact, and the same in whatever order they are added. */
const fine = 2 ** 36;

/**
 * How much of each side's weight the other shares by character sequences: the larger and the smaller share, 0 to 1.
 * @param row the one of the two that is held against several others in a row, for then it is fast; nothing else hangs on it.
 */
export function sharedGrams(row: Wording, other: Wording): { readonly whole: number; readonly both: number } {
  if (entered !== row) enter(row);
  const { wordIds, weights } = other;
  let total = 0;
  let shared = 0;
  let count = 0;
  for (let at = 0; at < wordIds.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const { keys, start, end } = gramsOfWord(wordIds[at] ?? 0);
    const each = spread(weight, end - start);
    total += each * (end - start);
    for (let of = start; of < end; of++) {
      const key = keys[of] ?? 0;
      const left = entries[key] ?? 0;
      if (left === 0) continue;
      // What a sequence shares here, the same one further on does not share again.
      const taken = left < each ? left : each;
      shared += taken;
      entries[key] = left - taken;
      used.key[count] = key;
      used.weight[count++] = taken;
    }
  }
  for (let at = 0; at < count; at++) {
    const key = used.key[at] ?? 0;
    entries[key] = (entries[key] ?? 0) + (used.weight[at] ?? 0);
  }
  if (enteredTotal === 0 || total === 0) return { whole: 0, both: 0 };
  return { whole: Math.min(1, shared / Math.min(enteredTotal, total)), both: Math.min(1, shared / Math.max(enteredTotal, total)) };
}

function enter(row: Wording): void {
  for (let at = 0; at < enteredIds.length; at++) {
    const { keys, start, end } = gramsOfWord(enteredIds[at] ?? 0);
    for (let of = start; of < end; of++) entries[keys[of] ?? 0] = 0;
  }
  const { wordIds, weights } = row;
  enteredTotal = 0;
  for (let at = 0; at < wordIds.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight === 0) continue;
    const { keys, start, end } = gramsOfWord(wordIds[at] ?? 0);
    const each = spread(weight, end - start);
    enteredTotal += each * (end - start);
    for (let of = start; of < end; of++) {
      const key = keys[of] ?? 0;
      entries[key] = (entries[key] ?? 0) + each;
    }
  }
  [entered, enteredIds] = [row, wordIds];
}

/** What each of a word's sequences weighs. */
function spread(weight: number, sequences: number): number {
  return Math.round((weight / sequences) * fine) / fine;
}
