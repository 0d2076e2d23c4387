import { weightOfId } from '../stemIds';
import type { Wording } from '../wording';

/** From this background weight on a word counts, and so many such words on stand near it. */
const leastWeight = 2;
const reach = 3;
const shift = 2 ** 24;

/** Of so many wordings it is kept: those of the articles that are compared at the moment. */
const mostKept = 2000;
const known = new Map<Wording, ReadonlySet<number>>();

/** How many pairs of words of weight stand near each other in both wordings, whichever comes first. */
export function sharedNeighbours(a: Wording, b: Wording): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return shared;
}

function pairsOf(wording: Wording): ReadonlySet<number> {
  let pairs = known.get(wording);
  if (pairs === undefined) {
    pairs = findPairs(wording.stems.filter((stem) => weightOfId(stem) >= leastWeight));
    if (known.size >= mostKept) known.clear();
    known.set(wording, pairs);
  }
  return pairs;
}

function findPairs(stems: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  stems.forEach((stem, at) => {
    for (const other of stems.slice(at + 1, at + 1 + reach)) pairs.add(Math.min(stem, other) * shift + Math.max(stem, other));
  });
  return pairs;
}
