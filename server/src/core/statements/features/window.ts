import type { ArticleWords } from '../articleWords';
import { relativesOf, stemCount } from '../stemIds';
import { stemOfWord } from '../vocabulary';
import type { Wording } from '../wording';

/** A stretch of the longer wording may have so many times the words of the shorter one, and so many more. */
const room = { times: 1.5, words: 4 };

// Kept between calls, for there are millions of them; whatever a call writes it takes back.
let placeOf = new Int32Array(1024);

/**
 * How much of the shorter wording one stretch of the longer one has, 0 to 1: what a long quotation says within a few words is a
 * statement; the same words strewn over it are its topic.
 */
export function withinWindow(a: Wording, b: Wording, here: ArticleWords): number {
  const [short, long] = a.wordIds.length <= b.wordIds.length ? [a, b] : [b, a];
  const weights = here.weightsOf(short);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const hits = hitsOf(short, long);
  const reach = Math.ceil(short.wordIds.length * room.times) + room.words;
  const best = new Float64Array(weights.length);
  let most = 0;
  for (let from = 0; from < hits.length; from++) {
    if (hits[from]?.length === 0) continue;
    best.fill(0);
    let covered = 0;
    for (let at = from; at < Math.min(hits.length, from + reach); at++) {
      for (const { place, strength } of hits[at] ?? []) {
        const before = best[place] ?? 0;
        if (strength <= before) continue;
        best[place] = strength;
        covered += (weights[place] ?? 0) * (strength - before);
      }
    }
    most = Math.max(most, covered);
  }
  return most / total;
}

interface Hit {
  /** Of the stem in the shorter wording's bag. */
  readonly place: number;
  readonly strength: number;
}

/** For each word of the longer wording the stems of the shorter one that it is or is like. */
function hitsOf(short: Wording, long: Wording): Hit[][] {
  if (placeOf.length <= stemCount()) placeOf = new Int32Array(2 * stemCount());
  const { stems } = short.bag;
  for (let at = 0; at < stems.length; at++) placeOf[stems[at] ?? 0] = at + 1;
  const hits = long.wordIds.map((id) => {
    const stem = stemOfWord(id);
    const found: Hit[] = [];
    const itself = placeOf[stem] ?? 0;
    if (itself > 0) found.push({ place: itself - 1, strength: 1 });
    const relatives = relativesOf(stem);
    for (let at = 0; at < relatives.stems.length; at++) {
      const place = placeOf[relatives.stems[at] ?? 0] ?? 0;
      if (place > 0) found.push({ place: place - 1, strength: relatives.strengths[at] ?? 0 });
    }
    return found;
  });
  for (const stem of stems) placeOf[stem] = 0;
  return hits;
}
