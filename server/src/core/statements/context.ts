import type { MatchedArticle } from './matchedArticle';
import type { Repeats } from './repeats';
import { probability, type ContextFeatures } from './scorer';
import type { Wording } from './wording';

/** A candidate pair with its own log-odds; `left` is of the one article, `right` of the other. */
export interface OwnPair {
  readonly left: Wording;
  readonly right: Wording;
  readonly own: number;
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

/** Scores of candidate pairs, by either side. */
type Scores = Map<Wording, Map<Wording, number>>;

/**
 * What the candidate pairs of two articles tell of each other.
 * @param pairs every candidate pair of the two articles.
 * @param repeats how far an article says one thing twice.
 * @returns one for each pair, in the same order.
 */
export function contextOf(pairs: readonly OwnPair[], left: MatchedArticle, right: MatchedArticle, repeats: Repeats): PairContext[] {
  const [only] = pairs;
  if (only !== undefined && pairs.length === 1) return [alone(only, left, right)];
  const rows: Scores = new Map();
  const columns: Scores = new Map();
  for (const pair of pairs) {
    const score = probability(pair.own);
    put(rows, pair.left, pair.right, score);
    put(columns, pair.right, pair.left, score);
  }
  const scoreOf = (one: Wording | undefined, other: Wording | undefined): number =>
    one === undefined || other === undefined ? 0 : (rows.get(one)?.get(other) ?? 0);
  const best = new Map<Wording, number>();
  for (const [one, row] of [...rows, ...columns]) best.set(one, Math.max(...row.values()));
  const shared = left.topmost.reduce((sum, one) => sum + bestOf(best, [one, ...left.overlapping(one)]), 0);
  const fewest = Math.min(left.topmost.length, right.topmost.length);

  return pairs.map((pair) => {
    const lefts = [pair.left, ...left.overlapping(pair.left)];
    const rights = [pair.right, ...right.overlapping(pair.right)];
    let around = 0;
    for (const one of lefts) if (one !== pair.left) around = Math.max(around, scoreOf(one, pair.right));
    for (const other of rights) if (other !== pair.right) around = Math.max(around, scoreOf(pair.left, other));
    const score = probability(pair.own);
    let group = score;
    for (const one of lefts) for (const other of rights) group = Math.max(group, scoreOf(one, other));
    let rivalLeft = 0;
    let rivalRight = 0;
    for (const [other, each] of rows.get(pair.left) ?? []) if (!rights.includes(other)) rivalLeft = Math.max(rivalLeft, each);
    for (const [other, each] of columns.get(pair.right) ?? []) if (!lefts.includes(other)) rivalRight = Math.max(rivalRight, each);
    let beside = 0;
    for (const step of [-1, 1]) {
      const [one, other] = [left.beside(pair.left, step), right.beside(pair.right, step)];
      if (one !== undefined && other !== undefined && !lefts.includes(one) && !rights.includes(other)) beside = Math.max(beside, scoreOf(one, other));
    }
    // Only what lies above the pair itself tells anything, and only then is an article held against itself.
    let echo = score;
    for (const [one, each] of columns.get(pair.right) ?? []) if (each > echo && !lefts.includes(one)) echo = Math.max(echo, Math.min(each, repeats(pair.left, one, left)));
    for (const [other, each] of rows.get(pair.left) ?? []) if (each > echo && !rights.includes(other)) echo = Math.max(echo, Math.min(each, repeats(pair.right, other, right)));
    const others = Math.max(0, shared - bestOf(best, lefts));
    const quotations = [...severalWithin(pair.left, left).map((one) => scoreOf(one, pair.right)), ...severalWithin(pair.right, right).map((other) => scoreOf(pair.left, other))];
    const features: ContextFeatures = {
      own: pair.own,
      around,
      group,
      rival: Math.max(0, Math.max(rivalLeft, rivalRight) - score),
      taken: Math.max(0, Math.min(rivalLeft, rivalRight) - score),
      beside,
      echo: echo - score,
      many: Math.log(left.countOf(pair.left.speaker) * right.countOf(pair.right.speaker)),
      kin: others / Math.max(1, fewest),
      kinCount: Math.log(1 + others),
    };
    const reports = [pair.left, pair.right].filter(({ input }) => input.type === 'indirect').length;
    return { features, ofQuotation: reports === 1 && quotations.some((each) => each >= leastOfQuotation && each >= score) };
  });
}

/** The same of the only pair of two articles, as most are in a large folder: no other tells anything of it. */
function alone({ left: one, right: other, own }: OwnPair, left: MatchedArticle, right: MatchedArticle): PairContext {
  const score = probability(own);
  const around = left.overlapping(one);
  const counted = left.topmost.filter((each) => each === one || around.includes(each)).length;
  const more = Math.max(0, score * counted - score);
  const many = Math.log(left.countOf(one.speaker) * right.countOf(other.speaker));
  const kin = more / Math.max(1, Math.min(left.topmost.length, right.topmost.length));
  return { features: { own, around: 0, group: score, rival: 0, taken: 0, beside: 0, echo: 0, many, kin, kinCount: Math.log(1 + more) }, ofQuotation: false };
}

/** From this score on words are taken for a quotation's. */
const leastOfQuotation = 0.3;

/** The quotations within a report that holds at least two; none otherwise. */
function severalWithin(wording: Wording, article: MatchedArticle): readonly Wording[] {
  const { span } = wording.input;
  const within = article.overlapping(wording).filter(({ input }) => input.type !== 'indirect' && input.span.start >= span.start && input.span.end <= span.end);
  return within.length > 1 ? within : [];
}

function put(scores: Scores, one: Wording, other: Wording, score: number): void {
  const row = scores.get(one) ?? new Map<Wording, number>();
  row.set(other, score);
  scores.set(one, row);
}

function bestOf(best: ReadonlyMap<Wording, number>, group: readonly Wording[]): number {
  return group.reduce((most, one) => Math.max(most, best.get(one) ?? 0), 0);
}
