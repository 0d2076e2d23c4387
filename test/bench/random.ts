/** Numbers from 0 to 1 that look random and are the same each time (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** One of a list. */
export function pick<T>(list: readonly T[], next: () => number): T {
  const chosen = list[Math.floor(next() * list.length)];
  if (chosen === undefined) throw new RangeError('Nothing to pick from.');
  return chosen;
}

/** One of a list, an early one more often: as a few people and events fill most of the news. */
export function pickEarly<T>(list: readonly T[], next: () => number): T {
  return pick(list.slice(0, Math.max(1, Math.ceil(list.length * next() ** 2))), next);
}
