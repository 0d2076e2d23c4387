import table from './data/synonyms.json';

const strengths = { same: 0.85, near: 0.6 } as const;
const related = new Map<string, Map<string, number>>();
for (const how of ['near', 'same'] as const) {
  for (const group of table[how]) {
    const [stem = '', ...others] = group.split(' ');
    for (const other of others) {
      remember(stem, other, strengths[how]);
      remember(other, stem, strengths[how]);
    }
  }
}

function remember(stem: string, other: string, strength: number): void {
  const known = related.get(stem);
  if (known === undefined) related.set(stem, new Map([[other, strength]]));
  else known.set(other, strength);
}

/** How nearly two stems mean the same by WordNet (Miller, 1995): 1 for the same stem, 0 where it knows of no relation. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : (related.get(a)?.get(b) ?? 0);
}

/** The stems that mean nearly the same as this one, with how nearly; undefined where there are none. */
export function relatives(stem: string): ReadonlyMap<string, number> | undefined {
  return related.get(stem);
}
