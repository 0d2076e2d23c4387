import type { DisjointSets } from './disjointSets';
import type { Node } from './nodes';

const unspoken: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'at']);

/** Joins bodies of one name, and a body's name with its initials where only one body of the folder has them. */
export function joinBodies(nodes: readonly Node[], sets: DisjointSets): void {
  const byKey = new Map<string, number>();
  const byInitials = new Map<string, Set<string>>();
  for (const [i, node] of nodes.entries()) {
    // A name that turned out to be a person's stands in the person's set by now.
    if (node.form !== 'body' || sets.find(i) !== i) continue;
    const known = byKey.get(node.key);
    if (known !== undefined) {
      sets.join(known, i);
      continue;
    }
    byKey.set(node.key, i);
    const words = node.key.split(' ').filter((word) => !unspoken.has(word));
    if (words.length < 3) continue;
    const initials = words.map((word) => word.charAt(0)).join('');
    const keys = byInitials.get(initials);
    if (keys === undefined) byInitials.set(initials, new Set([node.key]));
    else keys.add(node.key);
  }
  for (const [initials, keys] of byInitials) {
    const short = byKey.get(initials);
    const [only] = keys;
    const long = keys.size === 1 && only !== undefined ? byKey.get(only) : undefined;
    if (short !== undefined && long !== undefined) sets.join(short, long);
  }
}
