import { stemCount } from './stemIds';

/** Distinct stems of a wording with their weights, in the order in which they first stand in it; those without weight are left out. */
export interface Bag {
  readonly stems: readonly number[];
  readonly weights: readonly number[];
  /** For each word the place of its stem in `stems`; -1 where it weighs nothing. */
  readonly places: readonly number[];
  /** For every clause with weight, the places of its stems in `stems`. */
  readonly clauses: readonly (readonly number[])[];
  /** For each stem the clauses it stands in, as bits of their numbers; empty where there are more clauses than a number has bits. */
  readonly clausesOf: readonly number[];
}

const bits = 31;
// Kept between calls, for there are millions of them; whatever a call writes it takes back. By stem its place + 1.
let placeOf = new Int32Array(1024);

/**
 * @param stems each word's stem, by number.
 * @param weights each word's weight; of a stem that comes again the largest counts.
 * @param numbers each word's clause, in rising order.
 */
export function bagOf(stems: readonly number[], weights: readonly number[], numbers: readonly number[]): Bag {
  if (placeOf.length <= stemCount()) placeOf = new Int32Array(2 * stemCount());
  const distinct: number[] = [];
  const heaviest: number[] = [];
  const places: number[] = [];
  const clauses: number[][] = [];
  /** By place, the last clause that the stem was met in. */
  const met: number[] = [];
  let clause: number[] = [];
  let number = -1;
  for (let at = 0; at < stems.length; at++) {
    const [stem, weight] = [stems[at] ?? 0, weights[at] ?? 0];
    if (weight === 0) {
      places.push(-1);
      continue;
    }
    let place = (placeOf[stem] ?? 0) - 1;
    if (place < 0) {
      place = distinct.push(stem) - 1;
      placeOf[stem] = place + 1;
      heaviest.push(weight);
      met.push(-1);
    } else if (weight > (heaviest[place] ?? 0)) heaviest[place] = weight;
    places.push(place);
    if (numbers[at] !== number) {
      number = numbers[at] ?? 0;
      clauses.push((clause = []));
    }
    if (met[place] === number) continue;
    met[place] = number;
    clause.push(place);
  }
  for (let at = 0; at < distinct.length; at++) placeOf[distinct[at] ?? 0] = 0;
  return { stems: distinct, weights: heaviest, places, clauses, clausesOf: clauses.length > bits ? [] : bitsOf(clauses, distinct.length) };
}

function bitsOf(clauses: readonly (readonly number[])[], count: number): number[] {
  const found: number[] = [];
  for (let place = 0; place < count; place++) found.push(0);
  for (let number = 0; number < clauses.length; number++) {
    const clause = clauses[number] ?? [];
    for (let at = 0; at < clause.length; at++) {
      const place = clause[at] ?? 0;
      found[place] = (found[place] ?? 0) | (1 << number);
    }
  }
  return found;
}

/** Whether a stem stands in a clause. @param place the stem's in the bag. @param clause which of the bag's clauses. */
export function standsIn({ clauses, clausesOf }: Bag, place: number, clause: number): boolean {
  return clausesOf.length === 0 ? clauses[clause]?.includes(place) === true : (((clausesOf[place] ?? 0) >>> clause) & 1) === 1;
}
