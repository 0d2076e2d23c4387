import type { PairFeatures } from '../features/pairFeatures';
import type { MatchedArticle } from './matchedArticle';
import type { Repeats } from './repeats';
import type { ComparedPair } from './scoredPairs';
import { probability, type ContextFeatures } from './scorer';
import type { Wording } from '../words/wording';

/** A candidate pair with its own log-odds; `left` is of the one article, `right` of the other. */
export interface OwnPair {
  readonly left: Wording;
  readonly right: Wording;
  readonly own: number;
  /** Of two quotations of one speaker, the share of the lighter one that the other has in its very words; null for other pairs. */
  readonly verbatim: number | null;
}

/** What the context of a pair is made from. @param ownOdds how likely two attributions are one statement by the two alone, as log-odds. */
export function ownPair({ left, right, features }: ComparedPair, ownOdds: (features: PairFeatures) => number): OwnPair {
  const quoted = features.reported === 0 && features.otherSpeaker === 0;
  return { left, right, own: ownOdds(features), verbatim: quoted ? 1 - features.quotedApart : null };
}

/** What the other pairs tell of one. */
export interface PairContext {
  readonly features: ContextFeatures;
  /**
   * A report with several quotations in it against words that one of these matches as well: they are that quotation's, and linked
   * with the report too they would make one statement of all its quotations.
   */
  readonly ofQuotation: boolean;
}

/** Scores of the pairs at hand: a row for each wording of the left article, in it a column for each of the right one; 0 where there is no pair. */
let scores = new Float64Array(256);

/**
 * What the candidate pairs of two articles tell of each other.
 * @param pairs every candidate pair of the two articles.
 * @param repeats how far an article says one thing twice.
 * @returns one for each pair, in the same order.
 */
export function contextOf(pairs: readonly OwnPair[], left: MatchedArticle, right: MatchedArticle, repeats: Repeats): PairContext[] {
  const [only] = pairs;
  if (only !== undefined && pairs.length === 1) return [alone(only, left, right)];
  const [height, width] = [left.wordings.length, right.wordings.length];
  if (scores.length < height * width) scores = new Float64Array(2 * height * width);
  const best = new Map<Wording, number>();
  for (const pair of pairs) {
    const score = probability(pair.own);
    scores[left.placeOf(pair.left) * width + right.placeOf(pair.right)] = score;
    best.set(pair.left, Math.max(score, best.get(pair.left) ?? 0));
  }
  const scoreOf = (one: Wording | undefined, other: Wording | undefined): number =>
    one === undefined || other === undefined ? 0 : (scores[left.placeOf(one) * width + right.placeOf(other)] ?? 0);
  const shared = left.topmost.reduce((sum, one) => sum + bestOf(best, one, left.overlapping(one)), 0);
  const fewest = Math.min(left.topmost.length, right.topmost.length);
  const literal = literalness(pairs);

  const contexts = pairs.map((pair) => {
    const [lefts, rights] = [left.overlapping(pair.left), right.overlapping(pair.right)];
    const [row, column] = [left.placeOf(pair.left) * width, right.placeOf(pair.right)];
    const score = scores[row + column] ?? 0;
    let around = 0;
    for (const one of lefts) around = Math.max(around, scoreOf(one, pair.right));
    for (const other of rights) around = Math.max(around, scoreOf(pair.left, other));
    let group = Math.max(score, around);
    for (const one of lefts) for (const other of rights) group = Math.max(group, scoreOf(one, other));
    let [rivalLeft, rivalRight, echo] = [0, 0, score];
    for (let at = 0; at < height; at++) {
      const each = scores[at * width + column] ?? 0;
      const one = each > 0 ? left.wordings[at] : undefined;
      if (one === undefined || one === pair.left || lefts.includes(one)) continue;
      if (each > rivalRight) rivalRight = each;
      // Only what lies above the pair itself tells anything, and only then is an article held against itself.
      if (each > score && each > echo) echo = Math.max(echo, Math.min(each, repeats(pair.left, one, left)));
    }
    for (let at = 0; at < width; at++) {
      const each = scores[row + at] ?? 0;
      const other = each > 0 ? right.wordings[at] : undefined;
      if (other === undefined || other === pair.right || rights.includes(other)) continue;
      if (each > rivalLeft) rivalLeft = each;
      if (each > score && each > echo) echo = Math.max(echo, Math.min(each, repeats(pair.right, other, right)));
    }
    let beside = 0;
    for (const step of steps) {
      const [one, other] = [left.beside(pair.left, step), right.beside(pair.right, step)];
      if (one !== undefined && other !== undefined && !lefts.includes(one) && !rights.includes(other))
        beside = Math.max(beside, scoreOf(one, other));
    }
    const others = Math.max(0, shared - bestOf(best, pair.left, lefts));
    const features: ContextFeatures = {
      own: pair.own,
      around,
      group,
      rival: Math.max(0, Math.max(rivalLeft, rivalRight) - score),
      lead: leadOver(Math.max(rivalLeft, rivalRight), pair.own),
      beside,
      echo: echo - score,
      many: Math.log(left.countOf(pair.left.speaker) * right.countOf(pair.right.speaker)),
      kin: others / Math.max(1, fewest),
      kinCount: Math.log(1 + others),
      literal,
    };
    const isQuotations = (each: number): boolean => each >= leastOfQuotation && each >= score;
    const ofQuotation =
      (pair.left.input.type === 'indirect') !== (pair.right.input.type === 'indirect') &&
      (severalWithin(pair.left, left).some((one) => isQuotations(scoreOf(one, pair.right))) ||
        severalWithin(pair.right, right).some((other) => isQuotations(scoreOf(pair.left, other))));
    return { features, ofQuotation };
  });
  for (const pair of pairs) scores[left.placeOf(pair.left) * width + right.placeOf(pair.right)] = 0;
  return contexts;
}

const steps = [-1, 1];

/** The same of the only pair of two articles, as most are in a large folder: no other tells anything of it. */
function alone(pair: OwnPair, left: MatchedArticle, right: MatchedArticle): PairContext {
  const { left: one, right: other, own } = pair;
  const score = probability(own);
  const around = left.overlapping(one);
  const counted = left.topmost.filter((each) => each === one || around.includes(each)).length;
  const more = Math.max(0, score * counted - score);
  const many = Math.log(left.countOf(one.speaker) * right.countOf(other.speaker));
  const kin = more / Math.max(1, Math.min(left.topmost.length, right.topmost.length));
  const features = {
    own,
    around: 0,
    group: score,
    rival: 0,
    lead: leadOver(0, own),
    beside: 0,
    echo: 0,
    many,
    kin,
    kinCount: Math.log(1 + more),
    literal: literalness([pair]),
  };
  return { features, ofQuotation: false };
}

/** A pair that is so far ahead of all others has no rival. */
const farthestLead = 4;

/** How far a pair lies above its best rival, as log-odds. @param rival the rival's score; 0 where there is none. */
function leadOver(rival: number, own: number): number {
  return Math.max(0, Math.min(farthestLead, rival === 0 ? farthestLead : own - Math.log(rival / (1 - rival))));
}

/** From this score on two quotations count as one said twice over when it is told how literally articles quote. */
const leastShared = 0.3;

/**
 * How far the quotations that two articles share agree to the word, 0 to 1, and 0.5 where they share none: one may have been
 * translated or reworded throughout, what stands in its quotation marks too.
 */
function literalness(pairs: readonly OwnPair[]): number {
  let [alike, count] = [0.5, 1];
  for (const { own, verbatim } of pairs) {
    const score = verbatim === null ? 0 : probability(own);
    if (verbatim === null || score <= leastShared) continue;
    alike += score * verbatim;
    count += score;
  }
  return alike / count;
}

/** From this score on words are taken for a quotation's. */
const leastOfQuotation = 0.3;

/** The quotations within a report that holds at least two; none otherwise. */
function severalWithin(wording: Wording, article: MatchedArticle): readonly Wording[] {
  const { span } = wording.input;
  const within = article
    .overlapping(wording)
    .filter(({ input }) => input.type !== 'indirect' && input.span.start >= span.start && input.span.end <= span.end);
  return within.length > 1 ? within : [];
}

function bestOf(best: ReadonlyMap<Wording, number>, one: Wording, around: readonly Wording[]): number {
  let most = best.get(one) ?? 0;
  for (const other of around) most = Math.max(most, best.get(other) ?? 0);
  return most;
}
