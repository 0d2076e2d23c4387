import type { ArticleWords } from '../words/articleWords';
import type { Wording } from '../words/wording';
import { standsIn } from '../words/bag';
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
/** Links that touch a clause of the left wording, and those of them that touch one of the right wording. */
const touching: number[] = [];
const raisedLinks: number[] = [];

/**
 * Aligns two wordings; `here` says what words tell between their articles.
 * @param links of the two wordings' stems.
 */
export function align(a: Wording, b: Wording, here: ArticleWords, links: StemLinks = linkStems(a, b)): Alignment {
  const [left, right] = [here.weightsOf(a), here.weightsOf(b)];
  makeRoom(Math.max(left.length, right.length));
  for (let at = 0; at < links.count; at++) raise(links, at);
  const aligned = {
    left: { matched: covered(left, bestLeft), total: here.totalOf(a) },
    right: { matched: covered(right, bestRight), total: here.totalOf(b) },
  };
  for (let at = 0; at < links.count; at++) clear(links, at);
  return aligned;
}

/**
 * The best clause of the one wording against a clause of the other: harmonic mean of the shares covered, less where little weight
 * matched. Long quotations share a topic with much; a shared clause is a shared statement.
 */
export function bestClause(a: Wording, b: Wording, here: ArticleWords, links: StemLinks = linkStems(a, b)): number {
  if (links.count === 0) return 0;
  const [left, right] = [here.weightsOf(a), here.weightsOf(b)];
  const [ones, others] = [a.bag, b.bag];
  makeRoom(Math.max(left.length, right.length));
  let best = 0;
  for (let one = 0; one < ones.clauses.length; one++) {
    let count = 0;
    for (let at = 0; at < links.count; at++) if (standsIn(ones, links.left[at] ?? -1, one)) touching[count++] = at;
    if (count === 0) continue;
    for (let other = 0; other < others.clauses.length; other++) {
      let raised = 0;
      for (let at = 0; at < count; at++) {
        const link = touching[at] ?? 0;
        if (!standsIn(others, links.right[link] ?? -1, other)) continue;
        raise(links, link);
        raisedLinks[raised++] = link;
      }
      if (raised === 0) continue;
      const [x, y] = [coverage(left, bestLeft, ones.clauses[one] ?? none), coverage(right, bestRight, others.clauses[other] ?? none)];
      for (let at = 0; at < raised; at++) clear(links, raisedLinks[at] ?? 0);
      const [p, r] = [share(x), share(y)];
      const enough = Math.min(1, Math.min(x.matched, y.matched) / enoughWeight);
      best = Math.max(best, p + r === 0 ? 0 : ((2 * p * r) / (p + r)) * enough);
    }
  }
  return best;
}

const none: readonly number[] = [];

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

function makeRoom(length: number): void {
  if (bestLeft.length < length) bestLeft = new Float64Array(2 * length);
  if (bestRight.length < length) bestRight = new Float64Array(2 * length);
}

/** What the best links cover of all stems. */
function covered(weights: readonly number[], best: Float64Array): number {
  let matched = 0;
  for (let at = 0; at < weights.length; at++) matched += (weights[at] ?? 0) * (best[at] ?? 0);
  return matched;
}

/** What they cover of those at the places of a clause. */
function coverage(weights: readonly number[], best: Float64Array, places: readonly number[]): Coverage {
  let matched = 0;
  let total = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const weight = weights[place] ?? 0;
    total += weight;
    matched += weight * (best[place] ?? 0);
  }
  return { matched, total };
}
