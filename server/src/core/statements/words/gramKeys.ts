const shortest = 3;
const longest = 5;
/** Keys are so few that a table of all fits the processor's cache, and so many that two sequences of a pair seldom share one. */
export const gramKeyCount = 1 << 17;

/**
 * The keys of a word's character 3- to 5-grams: hashes (FNV-1a) below 131,072. Such sequences still match where words are damaged,
 * run together or spelt otherwise.
 */
export function gramKeysOf(norm: string): Int32Array {
  const padded = ` ${norm} `;
  const found: number[] = [];
  for (let start = 0; start + shortest <= padded.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < Math.min(padded.length, start + longest); at++) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01000193);
      if (at - start + 1 >= shortest) found.push((hash ^ (hash >>> 15)) & (gramKeyCount - 1));
    }
  }
  return Int32Array.from(found);
}
