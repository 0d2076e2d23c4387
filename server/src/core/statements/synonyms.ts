import { paraphrases } from './data/paraphrases';
import { places } from './data/places';
import table from './data/synonyms.json';
import { stemOf } from './stems';

/** How near what the tables relate is, by table. */
const strengths = { paraphrase: 0.7, near: 0.6, same: 0.85, place: 0.7 };
const related = new Map<string, Map<string, number>>();
for (const group of paraphrases) relateAll(group.split(' ').map(stemOf), strengths.paraphrase);
for (const how of ['near', 'same'] as const) {
  for (const group of table[how]) {
    const [stem = '', ...others] = group.split(' ');
    for (const other of others) relate(stem, other, strengths[how]);
  }
}
for (const group of places) relateAll(group.split(' ').map(stemOf), strengths.place);

function relateAll(stems: readonly string[], strength: number): void {
  for (const [at, one] of stems.entries()) for (const other of stems.slice(at + 1)) relate(one, other, strength);
}

function relate(a: string, b: string, strength: number): void {
  if (a === b) return;
  remember(a, b, strength);
  remember(b, a, strength);
}

function remember(stem: string, other: string, strength: number): void {
  const known = related.get(stem);
  if (known === undefined) related.set(stem, new Map([[other, strength]]));
  else known.set(other, Math.max(strength, known.get(other) ?? 0));
}

/** How nearly two stems mean the same by WordNet (Miller, 1995) and by tables of what news puts for one another: 1 for the same stem, 0 where they know of no relation. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : (related.get(a)?.get(b) ?? 0);
}

/** The stems that mean nearly the same as this one, with how nearly; undefined where there are none. */
export function relatives(stem: string): ReadonlyMap<string, number> | undefined {
  return related.get(stem);
}
