import { clusters, type Closeness } from '../clusters/clusters';
import type { Match } from '../statement';
import type { DecidedLink } from './decidedLinks';

/**
 * Groups attributions into statements as `clusters` does, with decisions respected: no group holds two that were decided to be
 * different, and two that were decided to be the same bring their groups together. Where that would put two different ones
 * together, the two alone come together and the rest finds its place around them. Where decisions contradict each other, those
 * that keep apart go first, and of the others the first by their ids.
 * @param closeness `never` for what was decided to be different.
 */
export function decidedClusters(
  ids: readonly string[],
  links: readonly Match[],
  closeness: (a: string, b: string) => Closeness,
  decisions: readonly DecidedLink[],
): string[][] {
  const same = decisions.filter(({ kind }) => kind === 'same');
  if (same.length === 0) return clusters(ids, links, closeness);
  const different = decisions.filter(({ kind }) => kind === 'different');
  const found = links.filter(({ a, b }) => !same.some((link) => link.a === a && link.b === b));
  const joined = join(clusters(ids, found, closeness), same, different);
  if (joined.refused === 0) return joined.groups;
  const seeds = join(
    ids.map((id) => [id]),
    same,
    different,
  ).groups;
  return around(seeds, found, closeness, different);
}

/** Brings groups together, pair by pair, unless two different ones would meet. */
function join(
  groups: readonly (readonly string[])[],
  same: readonly DecidedLink[],
  different: readonly DecidedLink[],
): { groups: string[][]; refused: number } {
  const groupOf = new Map<string, string[]>();
  for (const group of groups) {
    const own = [...group];
    for (const id of own) groupOf.set(id, own);
  }
  let refused = 0;
  for (const { a, b } of same) {
    const [left, right] = [groupOf.get(a), groupOf.get(b)];
    if (left === undefined || right === undefined || left === right) continue;
    const apart = different.some(
      (each) =>
        [groupOf.get(each.a), groupOf.get(each.b)].every((group) => group === left || group === right) &&
        groupOf.get(each.a) !== groupOf.get(each.b),
    );
    if (apart) {
      refused++;
      continue;
    }
    left.push(...right);
    for (const id of right) groupOf.set(id, left);
  }
  return { groups: [...new Set(groupOf.values())], refused };
}

/** Groups around seeds that stay together: each seed is clustered as one, as close to another as the closest of its members. */
function around(
  seeds: readonly (readonly string[])[],
  links: readonly Match[],
  closeness: (a: string, b: string) => Closeness,
  different: readonly DecidedLink[],
): string[][] {
  const seedOf = new Map(seeds.flatMap((seed) => seed.map((id) => [id, seed] as const)));
  const headOf = (id: string): string => seedOf.get(id)?.[0] ?? id;
  const between = (a: string, b: string): Closeness => {
    if (different.some((each) => (headOf(each.a) === a && headOf(each.b) === b) || (headOf(each.a) === b && headOf(each.b) === a)))
      return 'never';
    const all = (seedOf.get(a) ?? [a]).flatMap((one) => (seedOf.get(b) ?? [b]).map((other) => closeness(one, other)));
    const known = all.filter((close) => typeof close === 'number');
    return known.length > 0 ? Math.max(...known) : all.includes('never') ? 'never' : null;
  };
  const heads = links.map((link) => ({ ...link, a: headOf(link.a), b: headOf(link.b) })).filter(({ a, b }) => a !== b);
  return clusters(
    seeds.map((seed) => seed[0] ?? ''),
    heads,
    between,
  ).map((group) => group.flatMap((head) => [...(seedOf.get(head) ?? [head])]));
}
