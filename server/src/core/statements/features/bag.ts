/** Distinct stems of a wording with their weights, in the order in which they first stand in it; those without weight are left out. */
export interface Bag {
  readonly stems: readonly number[];
  readonly weights: readonly number[];
  /** For each word the place of its stem in `stems`; -1 where it weighs nothing. */
  readonly places: readonly number[];
  /** For every clause with weight, the places of its stems in `stems`. */
  readonly clauses: readonly (readonly number[])[];
}

/**
 * @param stems each word's stem, by number.
 * @param weights each word's weight; of a stem that comes again the largest counts.
 * @param clauses each word's clause.
 */
export function bagOf(stems: readonly number[], weights: readonly number[], clauses: readonly number[]): Bag {
  const places = new Map<number, number>();
  const ofWords: number[] = [];
  const heaviest: number[] = [];
  const inClause: Set<number>[] = [];
  stems.forEach((stem, at) => {
    const weight = weights[at] ?? 0;
    if (weight === 0) {
      ofWords.push(-1);
      return;
    }
    const place = places.get(stem) ?? places.size;
    places.set(stem, place);
    ofWords.push(place);
    heaviest[place] = Math.max(weight, heaviest[place] ?? 0);
    const clause = clauses[at] ?? 0;
    inClause[clause] = (inClause[clause] ?? new Set()).add(place);
  });
  return { stems: [...places.keys()], weights: heaviest, places: ofWords, clauses: Object.values(inClause).map((set) => [...set]) };
}
