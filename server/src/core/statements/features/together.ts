import { weightOfId } from '../stemIds';
import type { Wording } from '../wording';
import { stemPlaces } from './stemPlaces';

/** From this background weight on a word counts, and so many such words on stand near it. */
const leastWeight = 2;
const reach = 3;
const shift = 2 ** 24;

// Kept between calls, for there are millions of them. Of each word of the one wording, how many words that count stand before it; the
// stems of the other's words that count.
const ranks: number[] = [];
const counting: number[] = [];
const seen = new Set<number>();

/**
 * How many pairs of words of weight stand near each other in both wordings, whichever comes first.
 * @param row the one of the two that is held against several others in a row, for then it is fast; nothing else hangs on it.
 */
export function sharedNeighbours(row: Wording, other: Wording): number {
  const { last, before } = stemPlaces(row);
  const [own, stems] = [row.stems, other.stems];
  let count = 0;
  let shared = 0;
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at] ?? 0;
    if (weightOfId(stem) < leastWeight) continue;
    counting[count++] = stem;
    if ((last[stem] ?? 0) > 0) shared++;
  }
  if (shared < 2) return 0;
  for (let at = 0, rank = 0; at < own.length; at++) {
    ranks[at] = rank;
    if (weightOfId(own[at] ?? 0) >= leastWeight) rank++;
  }
  for (let at = 0; at < count; at++) {
    const one = counting[at] ?? 0;
    if ((last[one] ?? 0) === 0) continue;
    for (let next = at + 1; next <= at + reach && next < count; next++) {
      const two = counting[next] ?? 0;
      if ((last[two] ?? 0) > 0 && near(last[one] ?? 0, last[two] ?? 0, before)) seen.add(Math.min(one, two) * shift + Math.max(one, two));
    }
  }
  const found = seen.size;
  seen.clear();
  return found;
}

/** Whether two stems stand near each other anywhere. @param first the last place of the one, counted from 1. @param second that of the other. */
function near(first: number, second: number, before: readonly number[]): boolean {
  for (let one = first; one > 0; one = before[one - 1] ?? 0) {
    for (let two = second; two > 0; two = before[two - 1] ?? 0) {
      if (one !== two && Math.abs((ranks[one - 1] ?? 0) - (ranks[two - 1] ?? 0)) <= reach) return true;
    }
  }
  return false;
}
