import type { ArticleWords } from './articleWords';
import weights from './data/matchWeights.json';
import { pairFeatures, type PairFeatures } from './features/pairFeatures';
import type { Wording } from './wording';

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
  /** How far the pair lies below the best rival: another attribution of either article for one of these two. */
  readonly rival: number;
  /** The best score among pairs that stand just before or after these two. */
  readonly beside: number;
}

const most = 12;

/** Log-odds of a model. */
export function logOdds<F extends object>(model: LogisticModel<F>, features: F): number {
  let sum = model.bias;
  for (const key of Object.keys(model.weights) as (keyof F)[]) sum += model.weights[key] * Number(features[key]);
  return Math.max(-most, Math.min(most, sum));
}

/** Log-odds to probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/**
 * How likely two attributions report the same statement, by the two alone; as log-odds.
 * @param here what the two articles' own statements share: words that stand in most of them tell little.
 */
export function ownOdds(a: Wording, b: Wording, here: ArticleWords): number {
  return logOdds<PairFeatures>(weights.pair, pairFeatures(a, b, here));
}

/** The same once the other attributions of both articles are taken into account; 0 to 1. */
export function scoreInContext(features: ContextFeatures): number {
  return probability(logOdds<ContextFeatures>(weights.context, features));
}
