/** Median of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The figure that so great a share of the figures is not above. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

/** Processor time that a piece of work takes, in seconds: other programs on the machine count little. */
export function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The same of work that waits in between; what else this process does meanwhile counts in. */
export async function cpuSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Processor seconds that a piece of work takes. */
export interface Times {
  /** The first time, while nothing of it is compiled. */
  readonly first: number;
  /** The median of later times. */
  readonly warm: number;
}

/**
 * Measures several pieces of work turn by turn, so that a busy moment of the machine falls on all of them.
 * @param works with how many rounds each needs before it runs at its own speed.
 */
export function compare(
  rounds: number,
  works: Readonly<Record<string, { readonly warmUp: number; readonly work: () => void }>>,
): Record<string, Times> {
  const firsts = new Map<string, number>();
  const times = new Map<string, number[]>();
  for (const [name, { warmUp, work }] of Object.entries(works)) {
    firsts.set(name, cpuSeconds(work));
    for (let round = 1; round < warmUp; round++) work();
    times.set(name, []);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, { work }] of Object.entries(works)) times.get(name)?.push(cpuSeconds(work));
  }
  return Object.fromEntries([...times].map(([name, figures]) => [name, { first: firsts.get(name) ?? 0, warm: median(figures) }]));
}
