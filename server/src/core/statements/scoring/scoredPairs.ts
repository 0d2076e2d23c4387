import type { Pair } from './candidatePairs';
import type { ArticleWords } from '../words/articleWords';
import { LinkTable } from '../features/links';
import { promisingFeatures, type PairFeatures } from '../features/pairFeatures';
import type { MatchedArticle } from './matchedArticle';
import { speakFor } from '../words/voices';
import type { Wording } from '../words/wording';

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
/** Holds the article that others are compared with in a row. */
const table = new LinkTable();

/**
 * Compares the candidates of two articles; and where these show that both report one event, all that one speaker, or who speaks for one, says in both: what
 * is retold in other words shares no rare word to be found by. Pairs that cannot match are left out.
 * @param around the one of the two that is compared with others in a row: nothing but speed hangs on it.
 * @returns pairs in the order of their places in the left article, then in the right one.
 */
export function comparePairs(
  pairs: readonly Pair[],
  left: MatchedArticle,
  right: MatchedArticle,
  here: ArticleWords,
  around: MatchedArticle = left,
): ComparedPair[] {
  const found: ComparedPair[] = [];
  const ofLeft = around === left;
  table.enter(around.wordings);
  const compare = (one: Wording, other: Wording): void => {
    const links = ofLeft ? table.between(left.placeOf(one), other, true) : table.between(right.placeOf(other), one, false);
    const features = promisingFeatures(one, other, here, links, ofLeft ? other : one);
    if (features !== null) found.push({ left: one, right: other, features });
  };
  // Those of one partner in a row.
  const ordered = ofLeft && pairs.length > 1 ? pairs.slice().sort(([, a], [, b]) => a.place - b.place) : pairs;
  for (const [one, other] of ordered) compare(one, other);
  if (!found.some(({ features }) => features.held >= kindred.held && features.both >= kindred.both && features.otherSpeaker === 0))
    return inOrder(found);
  const known = new Set(pairs.map(([one, other]) => left.placeOf(one) * right.wordings.length + right.placeOf(other)));
  const ones = left.wordings.filter(({ speaker }) => speaker !== null && left.countOf(speaker) * right.countOf(speaker) <= mostOfSpeaker);
  const consider = (one: Wording, other: Wording): void => {
    if (other.speaker !== one.speaker && !speakFor(one.input, other.input)) return;
    if (!known.has(left.placeOf(one) * right.wordings.length + right.placeOf(other))) compare(one, other);
  };
  if (ofLeft) for (const other of right.wordings) for (const one of ones) consider(one, other);
  else for (const one of ones) for (const other of right.wordings) consider(one, other);
  return inOrder(found);
}

function inOrder(found: ComparedPair[]): ComparedPair[] {
  return found.length < 2 ? found : found.sort((a, b) => a.left.place - b.left.place || a.right.place - b.right.place);
}
