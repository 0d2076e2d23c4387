import type { Pair } from './candidatePairs';
import type { ArticleWords } from './articleWords';
import { promisingFeatures, type PairFeatures } from './features/pairFeatures';
import type { MatchedArticle } from './matchedArticle';
import { speakFor } from './voices';
import type { Wording } from './wording';

/** A candidate pair with what its two wordings tell by themselves. */
export interface ComparedPair {
  readonly left: Wording;
  readonly right: Wording;
  readonly features: PairFeatures;
}

/** Two articles are of one event where two wordings agree so far. */
const kindred = { held: 0.7, both: 0.4 };
/** Of a speaker with more statements than this, counted as those of the one article times those of the other, only candidates are compared. */
const mostOfSpeaker = 240;

/**
 * Compares the candidates of two articles; and where these show that both report one event, all that one speaker, or who speaks for one, says in both: what
 * is retold in other words shares no rare word to be found by. Pairs that cannot match are left out.
 */
export function comparePairs(pairs: readonly Pair[], left: MatchedArticle, right: MatchedArticle, here: ArticleWords): ComparedPair[] {
  const found: ComparedPair[] = [];
  const compare = (one: Wording, other: Wording): void => {
    const features = promisingFeatures(one, other, here);
    if (features !== null) found.push({ left: one, right: other, features });
  };
  for (const [one, other] of pairs) compare(one, other);
  if (!found.some(({ features }) => features.held >= kindred.held && features.both >= kindred.both && features.otherSpeaker === 0)) return found;
  const known = new Set(pairs.map(([one, other]) => left.placeOf(one) * right.wordings.length + right.placeOf(other)));
  for (const one of left.wordings) {
    if (one.speaker === null || left.countOf(one.speaker) * right.countOf(one.speaker) > mostOfSpeaker) continue;
    for (const other of right.wordings) {
      if ((other.speaker !== one.speaker && !speakFor(one.input, other.input)) || known.has(left.placeOf(one) * right.wordings.length + right.placeOf(other))) continue;
      compare(one, other);
    }
  }
  return found;
}
