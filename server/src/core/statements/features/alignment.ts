import type { ArticleWords } from '../articleWords';
import { relativesOf, stemCount } from '../stemIds';
import type { Wording } from '../wording';

export interface Coverage {
  /** Weight of what the one has that the other has too, by stem or, in part, by meaning. */
  readonly matched: number;
  readonly total: number;
}

/** Two wordings aligned word by word wherever the words stand, weighted by how rare they are (after Sultan et al., 2014). */
export interface Alignment {
  /** How much of the first wording the second covers. */
  readonly left: Coverage;
  /** How much of the second wording the first covers. */
  readonly right: Coverage;
  /**
   * The best clause of the one against a clause of the other: harmonic mean of the shares covered, less where little weight
   * matched. Long quotations share a topic with much; a shared clause is a shared statement.
   */
  readonly clause: number;
}

const enoughWeight = 8;

// Kept between calls, for there are millions of them; whatever a call writes it takes back.
let placeOf = new Int32Array(1024);
const links = { left: [] as number[], right: [] as number[], strength: [] as number[] };
let bestLeft = new Float64Array(256);
let bestRight = new Float64Array(256);

/** Aligns two wordings; `here` says what words tell between their articles. */
export function align(a: Wording, b: Wording, here: ArticleWords): Alignment {
  const [left, right] = [here.weightsOf(a), here.weightsOf(b)];
  const count = findLinks(a.bag.stems, b.bag.stems);
  if (bestLeft.length < left.length) bestLeft = new Float64Array(2 * left.length);
  if (bestRight.length < right.length) bestRight = new Float64Array(2 * right.length);
  for (let at = 0; at < count; at++) raise(at);
  const whole = { left: covered(left, bestLeft, null), right: covered(right, bestRight, null) };
  for (let at = 0; at < count; at++) clear(at);
  return { ...whole, clause: count === 0 ? 0 : bestClause(a.bag.clauses, left, b.bag.clauses, right, count) };
}

/** The share that is covered; 0 of nothing. */
export function share({ matched, total }: Coverage): number {
  return total === 0 ? 0 : matched / total;
}

/** Writes every pair of stems that are the same or alike into `links`. */
function findLinks(left: readonly number[], right: readonly number[]): number {
  if (placeOf.length <= stemCount()) placeOf = new Int32Array(2 * stemCount());
  for (let at = 0; at < right.length; at++) placeOf[right[at] ?? 0] = at + 1;
  let count = 0;
  const add = (from: number, to: number, strength: number): void => {
    if (to === 0) return;
    links.left[count] = from;
    links.right[count] = to - 1;
    links.strength[count++] = strength;
  };
  for (let at = 0; at < left.length; at++) {
    const stem = left[at] ?? 0;
    add(at, placeOf[stem] ?? 0, 1);
    const { stems, strengths } = relativesOf(stem);
    for (let other = 0; other < stems.length; other++) add(at, placeOf[stems[other] ?? 0] ?? 0, strengths[other] ?? 0);
  }
  for (const stem of right) placeOf[stem] = 0;
  return count;
}

function raise(link: number): void {
  const [i, j, strength] = [links.left[link] ?? 0, links.right[link] ?? 0, links.strength[link] ?? 0];
  if (strength > (bestLeft[i] ?? 0)) bestLeft[i] = strength;
  if (strength > (bestRight[j] ?? 0)) bestRight[j] = strength;
}

function clear(link: number): void {
  bestLeft[links.left[link] ?? 0] = 0;
  bestRight[links.right[link] ?? 0] = 0;
}

/** What the best links cover of all stems, or of those at the places of a clause. */
function covered(weights: readonly number[], best: Float64Array, places: readonly number[] | null): Coverage {
  let matched = 0;
  let total = 0;
  for (let at = 0; at < (places ?? weights).length; at++) {
    const place = places === null ? at : places[at] ?? 0;
    const weight = weights[place] ?? 0;
    total += weight;
    matched += weight * (best[place] ?? 0);
  }
  return { matched, total };
}

function bestClause(ones: readonly (readonly number[])[], left: readonly number[], others: readonly (readonly number[])[], right: readonly number[], count: number): number {
  let best = 0;
  for (const one of ones) {
    const within = new Set(one);
    for (const other of others) {
      let touched = false;
      for (let at = 0; at < count; at++) {
        if (!within.has(links.left[at] ?? -1) || !other.includes(links.right[at] ?? -1)) continue;
        raise(at);
        touched = true;
      }
      if (!touched) continue;
      const [x, y] = [covered(left, bestLeft, one), covered(right, bestRight, other)];
      for (let at = 0; at < count; at++) clear(at);
      const [p, r] = [share(x), share(y)];
      const enough = Math.min(1, Math.min(x.matched, y.matched) / enoughWeight);
      best = Math.max(best, p + r === 0 ? 0 : (2 * p * r) / (p + r) * enough);
    }
  }
  return best;
}
