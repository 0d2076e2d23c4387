import type { Features } from './features';

/** Weights of a logistic model by feature name. */
export type Weights = Readonly<Record<string, number>>;

/** Turns a weight file into what scores features fast. */
export function logistic(weights: Weights): (features: Features) => number {
  const table = new Map(Object.entries(weights));
  return (features) => {
    let sum = 0;
    for (const feature of features) sum += table.get(feature) ?? 0;
    return 1 / (1 + Math.exp(-sum));
  };
}
