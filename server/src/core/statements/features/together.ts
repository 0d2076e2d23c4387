import { Recent } from '../recent';
import { weightOfId } from '../stemIds';
import type { Wording } from '../wording';

/** From this background weight on a word counts, and so many such words on stand near it. */
const leastWeight = 2;
const reach = 3;
const shift = 2 ** 24;

/** Of the wordings of the articles that are compared at the moment. */
const known = new Recent<Wording, ReadonlySet<number>>(400, (wording) => findPairs(wording.stems.filter((stem) => weightOfId(stem) >= leastWeight)));

/** How many pairs of words of weight stand near each other in both wordings, whichever comes first. */
export function sharedNeighbours(a: Wording, b: Wording): number {
  const [one, other] = [known.get(a), known.get(b)];
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return shared;
}

function findPairs(stems: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  stems.forEach((stem, at) => {
    for (const other of stems.slice(at + 1, at + 1 + reach)) pairs.add(Math.min(stem, other) * shift + Math.max(stem, other));
  });
  return pairs;
}
