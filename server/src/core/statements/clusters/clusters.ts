import type { Match } from '../statement';

/** How two attributions go together: from 0 to 1; `never` where they contradict; null where nothing is known either way. */
export type Closeness = number | 'never' | null;

/** Two groups become one from this mean closeness on; a pair without a link counts 0. Measured on judged events: higher splits statements, lower joins two. */
const leastMean = 0.18;

/**
 * Groups attributions into statements, best links first. Two groups become one only if every member of the one has been held
 * against every member of the other: none may contradict, and on average they must be close (average linkage), so that no
 * statement drifts away along a chain of third wordings and yet a short and a long wording stay together.
 * @param ids the attributions, each in one group of the result.
 * @param links among them; several may tie, so they are taken by score, then by ids.
 * @param closeness of two attributions.
 */
export function clusters(ids: readonly string[], links: readonly Match[], closeness: (a: string, b: string) => Closeness): string[][] {
  const groupOf = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  for (const { a, b } of links.slice().sort(byScore)) {
    const left = groupOf.get(a);
    const right = groupOf.get(b);
    if (left === undefined || right === undefined || left === right || !goTogether(left, right, closeness)) continue;
    left.push(...right);
    for (const id of right) groupOf.set(id, left);
  }
  return [...new Set(groupOf.values())];
}

function goTogether(left: readonly string[], right: readonly string[], closeness: (a: string, b: string) => Closeness): boolean {
  let sum = 0;
  let known = 0;
  for (const one of left) {
    for (const other of right) {
      const close = closeness(one, other);
      if (close === 'never') return false;
      if (close === null) continue;
      sum += close;
      known++;
    }
  }
  return known > 0 && sum / known >= leastMean;
}

/** Falling score; equal scores by ids. */
export function byScore(a: Match, b: Match): number {
  return b.score - a.score || (a.a < b.a ? -1 : a.a > b.a ? 1 : a.b < b.b ? -1 : a.b > b.b ? 1 : 0);
}
