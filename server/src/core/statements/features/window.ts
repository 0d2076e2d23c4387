import type { ArticleWords } from '../words/articleWords';
import type { Wording } from '../words/wording';
import { linkStems, type StemLinks } from './links';

/** A stretch of the longer wording may have so many times the words of the shorter one, and so many more. */
const room = { times: 1.5, words: 4 };

// Kept between calls, for there are millions of them.
/** By a stem's place in the longer wording's bag, the first of its links + 1; and the next link of each. */
const first: number[] = [];
const next: number[] = [];
/** Where in the longer wording stems of the shorter one stand or those of like meaning: a link for each. */
const hits = { at: [] as number[], link: [] as number[] };
let best = new Float64Array(256);

/**
 * How much of the shorter wording one stretch of the longer one has, 0 to 1: what a long quotation says within a few words is a
 * statement; the same words strewn over it are its topic.
 * @param links of the two wordings' stems.
 */
export function withinWindow(a: Wording, b: Wording, here: ArticleWords, links: StemLinks = linkStems(a, b)): number {
  if (links.count === 0) return 0;
  const leftShort = a.wordIds.length <= b.wordIds.length;
  const [short, long] = leftShort ? [a, b] : [b, a];
  const [places, others] = leftShort ? [links.left, links.right] : [links.right, links.left];
  const weights = here.weightsOf(short);
  const total = here.totalOf(short);
  if (total === 0) return 0;
  if (best.length < weights.length) best = new Float64Array(2 * weights.length);
  const count = findHits(long, places, others, links.count);
  const reach = Math.ceil(short.wordIds.length * room.times) + room.words;
  let most = 0;
  for (let from = 0; from < count; from++) {
    const end = (hits.at[from] ?? 0) + reach;
    let covered = 0;
    let last = from;
    for (; last < count && (hits.at[last] ?? 0) < end; last++) {
      const link = hits.link[last] ?? 0;
      const [place, strength] = [places[link] ?? 0, links.strength[link] ?? 0];
      const before = best[place] ?? 0;
      if (strength <= before) continue;
      best[place] = strength;
      covered += (weights[place] ?? 0) * (strength - before);
    }
    for (let at = from; at < last; at++) best[places[hits.link[at] ?? 0] ?? 0] = 0;
    most = Math.max(most, covered);
  }
  return most / total;
}

/** Writes the hits in the order of the longer wording's words, those of one word in the order of the shorter one's stems. @returns how many there are. */
function findHits(long: Wording, places: readonly number[], others: readonly number[], links: number): number {
  const { places: words, stems } = long.bag;
  for (let at = 0; at < stems.length; at++) first[at] = 0;
  for (let link = 0; link < links; link++) {
    const other = others[link] ?? 0;
    let before = 0;
    let after = first[other] ?? 0;
    for (; after > 0 && (places[after - 1] ?? 0) < (places[link] ?? 0); after = next[after - 1] ?? 0) before = after;
    next[link] = after;
    if (before === 0) first[other] = link + 1;
    else next[before - 1] = link + 1;
  }
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const place = words[at] ?? -1;
    for (let link = place < 0 ? -1 : (first[place] ?? 0) - 1; link >= 0; link = (next[link] ?? 0) - 1) {
      hits.at[count] = at;
      hits.link[count++] = link;
    }
  }
  return count;
}
