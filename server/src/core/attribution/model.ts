import type { Features } from './features';

/** Weights of a logistic model by feature name. */
export type Weights = Readonly<Record<string, number>>;

/** A logistic model: the probability of a candidate by its features. */
export interface Model {
  /** The sum of the features' weights, to be added up for candidates that share features. */
  sum(features: Features): number;
  /** @param rest a sum made before of features that are not in the list. */
  probability(features: Features, rest?: number): number;
}

/** Turns a weight file into a model. */
export function logistic(weights: Weights): Model {
  const table = new Map(Object.entries(weights));
  const sum = (features: Features): number => {
    let total = 0;
    for (const feature of features) total += table.get(feature) ?? 0;
    return total;
  };
  return { sum, probability: (features, rest = 0) => 1 / (1 + Math.exp(-rest - sum(features))) };
}
