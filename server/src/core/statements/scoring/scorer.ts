import weights from '../data/matchWeights.json';
import type { PairFeatures } from '../features/pairFeatures';

/** A logistic model: a bias and a weight for each feature. */
export interface LogisticModel<Features> {
  readonly bias: number;
  readonly weights: { readonly [K in keyof Features]: number };
}

/** What the other attributions of the two articles tell of a pair. */
export interface ContextFeatures {
  /** Log-odds of the pair by its own features. */
  readonly own: number;
  /** The best score among pairs of what overlaps these two: a fragment and the report it stands in go together. */
  readonly around: number;
  /** The same among all pairs of the two and what overlaps them, this one too. */
  readonly group: number;
  /** How far the pair lies below the best rival: another attribution of either article for one of these two. */
  readonly rival: number;
  /** How far the pair's log-odds lie above those of the best rival, up to 4; 0 where a rival lies above it. */
  readonly lead: number;
  /** The best score among pairs that stand just before or after these two. */
  readonly beside: number;
  /**
   * How far the pair lies below one that the same article's other wording makes: an article that reports what it then quotes says
   * one thing twice, and what matches the one matches the other.
   */
  readonly echo: number;
  /** Logarithm of the speakers' statements in the one article times those in the other: the more there are, the less likely any two. */
  readonly many: number;
  /** How many other statements the articles seem to share, of those that the shorter one has. */
  readonly kin: number;
  /** The same as a logarithm of their number. */
  readonly kinCount: number;
  /** How far the quotations that the articles share agree to the word, 0 to 1: less where one of the articles is translated or reworded. */
  readonly literal: number;
}

const most = 12;

/** Log-odds of a model. */
export function logOdds<F extends object>(model: LogisticModel<F>, features: F): number {
  let sum = model.bias;
  for (const key of namesOf(model)) sum += model.weights[key] * Number(features[key]);
  return Math.max(-most, Math.min(most, sum));
}

const names = new WeakMap<object, readonly unknown[]>();

/** The features of a model: listing them anew for each of millions of pairs takes longer than adding them up. */
function namesOf<F extends object>({ weights: all }: LogisticModel<F>): readonly (keyof F)[] {
  let known = names.get(all) as readonly (keyof F)[] | undefined;
  if (known === undefined) names.set(all, (known = Object.keys(all) as (keyof F)[]));
  return known;
}

/** Log-odds to probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** How likely two attributions report the same statement, by the two alone; as log-odds. */
export function ownOdds(features: PairFeatures): number {
  return logOdds<PairFeatures>(weights.pair, features);
}

/** The same once the other attributions of both articles are taken into account; 0 to 1. */
export function scoreInContext(features: ContextFeatures): number {
  return probability(logOdds<ContextFeatures>(weights.context, features));
}
