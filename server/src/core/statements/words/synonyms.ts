import { paraphrases } from '../data/paraphrases';
import { places } from '../data/places';
import table from '../data/synonyms.json';
import { stemOf } from './stems';

/** How near what the tables relate is, by table. */
const strengths = { paraphrase: 0.7, near: 0.6, same: 0.85, place: 0.7 };
type Related = Map<string, Map<string, number>>;

/** Put together when somebody first asks: a start that compares nothing does without. */
let known: Related | undefined;

function related(): Related {
  if (known !== undefined) return known;
  known = new Map();
  for (const group of paraphrases) relateAll(known, group.split(' ').map(stemOf), strengths.paraphrase);
  for (const how of ['near', 'same'] as const) {
    for (const group of table[how]) {
      const [stem = '', ...others] = group.split(' ');
      for (const other of others) relate(known, stem, other, strengths[how]);
    }
  }
  for (const group of places) relateAll(known, group.split(' ').map(stemOf), strengths.place);
  return known;
}

function relateAll(all: Related, stems: readonly string[], strength: number): void {
  for (const [at, one] of stems.entries()) for (const other of stems.slice(at + 1)) relate(all, one, other, strength);
}

function relate(all: Related, a: string, b: string, strength: number): void {
  if (a === b) return;
  remember(all, a, b, strength);
  remember(all, b, a, strength);
}

function remember(all: Related, stem: string, other: string, strength: number): void {
  const others = all.get(stem);
  if (others === undefined) all.set(stem, new Map([[other, strength]]));
  else others.set(other, Math.max(strength, others.get(other) ?? 0));
}

/** How nearly two stems mean the same by WordNet (Miller, 1995) and by tables of what news puts for one another: 1 for the same stem, 0 where they know of no relation. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : (related().get(a)?.get(b) ?? 0);
}

/** The stems that mean nearly the same as this one, with how nearly; undefined where there are none. */
export function relatives(stem: string): ReadonlyMap<string, number> | undefined {
  return related().get(stem);
}
