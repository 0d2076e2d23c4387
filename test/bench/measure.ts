/** Median of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Processor time that a piece of work takes, in seconds: other programs on the machine count little. */
export function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/**
 * Measures several pieces of work turn by turn, so that a busy moment of the machine falls on all of them.
 * @returns the median processor time of each, in seconds.
 */
export function compare(rounds: number, works: Readonly<Record<string, () => void>>): Record<string, number> {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (const [, work] of Object.entries(works)) work();
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) times.get(name)?.push(cpuSeconds(work));
  }
  return Object.fromEntries([...times].map(([name, figures]) => [name, median(figures)]));
}
