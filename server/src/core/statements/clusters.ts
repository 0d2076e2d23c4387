import type { Match } from './statement';

/**
 * Groups attributions into statements, best links first. Two groups become one only if every member of the one goes with every
 * member of the other, so that no statement drifts away along a chain of third wordings (complete linkage).
 * @param ids the attributions, each in one group of the result.
 * @param links among them; several may tie, so they are taken by score, then by ids.
 * @param together whether two attributions may stand in one statement.
 */
export function clusters(ids: readonly string[], links: readonly Match[], together: (a: string, b: string) => boolean): string[][] {
  const groupOf = new Map<string, string[]>(ids.map((id) => [id, [id]]));
  for (const { a, b } of links.slice().sort(byScore)) {
    const left = groupOf.get(a);
    const right = groupOf.get(b);
    if (left === undefined || right === undefined || left === right) continue;
    if (!left.every((one) => right.every((other) => together(one, other)))) continue;
    left.push(...right);
    for (const id of right) groupOf.set(id, left);
  }
  return [...new Set(groupOf.values())];
}

/** Falling score; equal scores by ids. */
export function byScore(a: Match, b: Match): number {
  return b.score - a.score || (a.a < b.a ? -1 : a.a > b.a ? 1 : a.b < b.b ? -1 : a.b > b.b ? 1 : 0);
}
