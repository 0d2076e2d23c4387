import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';
import { linkStems, type StemLinks } from './links';

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
}

const enoughWeight = 8;

// Kept between calls, for there are millions of them; whatever a call writes it takes back.
let bestLeft = new Float64Array(256);
let bestRight = new Float64Array(256);

/**
 * Aligns two wordings; `here` says what words tell between their articles.
 * @param links of the two wordings' stems.
 */
export function align(a: Wording, b: Wording, here: ArticleWords, links: StemLinks = linkStems(a, b)): Alignment {
  const [left, right] = [here.weightsOf(a), here.weightsOf(b)];
  if (bestLeft.length < left.length) bestLeft = new Float64Array(2 * left.length);
  if (bestRight.length < right.length) bestRight = new Float64Array(2 * right.length);
  for (let at = 0; at < links.count; at++) raise(links, at);
  const aligned = { left: covered(left, bestLeft, null), right: covered(right, bestRight, null) };
  for (let at = 0; at < links.count; at++) clear(links, at);
  return aligned;
}

/**
 * The best clause of the one wording against a clause of the other: harmonic mean of the shares covered, less where little weight
 * matched. Long quotations share a topic with much; a shared clause is a shared statement.
 */
export function bestClause(a: Wording, b: Wording, here: ArticleWords, links: StemLinks = linkStems(a, b)): number {
  return links.count === 0 ? 0 : bestOf(a.bag.clauses, here.weightsOf(a), b.bag.clauses, here.weightsOf(b), links);
}

/** The share that is covered; 0 of nothing. */
export function share({ matched, total }: Coverage): number {
  return total === 0 ? 0 : matched / total;
}

function raise({ left, right, strength: strengths }: StemLinks, link: number): void {
  const [i, j, strength] = [left[link] ?? 0, right[link] ?? 0, strengths[link] ?? 0];
  if (strength > (bestLeft[i] ?? 0)) bestLeft[i] = strength;
  if (strength > (bestRight[j] ?? 0)) bestRight[j] = strength;
}

function clear({ left, right }: StemLinks, link: number): void {
  bestLeft[left[link] ?? 0] = 0;
  bestRight[right[link] ?? 0] = 0;
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

function bestOf(ones: readonly (readonly number[])[], left: readonly number[], others: readonly (readonly number[])[], right: readonly number[], links: StemLinks): number {
  let best = 0;
  for (const one of ones) {
    if (!touches(one, links.left, links.count)) continue;
    for (const other of others) {
      let touched = false;
      for (let at = 0; at < links.count; at++) {
        if (!one.includes(links.left[at] ?? -1) || !other.includes(links.right[at] ?? -1)) continue;
        raise(links, at);
        touched = true;
      }
      if (!touched) continue;
      const [x, y] = [covered(left, bestLeft, one), covered(right, bestRight, other)];
      for (let at = 0; at < links.count; at++) clear(links, at);
      const [p, r] = [share(x), share(y)];
      const enough = Math.min(1, Math.min(x.matched, y.matched) / enoughWeight);
      best = Math.max(best, p + r === 0 ? 0 : (2 * p * r) / (p + r) * enough);
    }
  }
  return best;
}

/** Whether any of the first `count` links has its place in a clause. */
function touches(clause: readonly number[], places: readonly number[], count: number): boolean {
  for (let at = 0; at < count; at++) if (clause.includes(places[at] ?? -1)) return true;
  return false;
}
