import { contextOf, ownPair, type PairContext } from '../../server/src/core/statements/scoring/context';
import type { PairFeatures } from '../../server/src/core/statements/features/pairFeatures';
import { repeatsBy } from '../../server/src/core/statements/scoring/repeats';
import { logOdds, probability, type ContextFeatures, type LogisticModel } from '../../server/src/core/statements/scoring/scorer';
import type { ArticlePair } from './articlePairs';
import { fit, type Example, type Fitted } from './logistic';

export interface Models {
  readonly pair: LogisticModel<PairFeatures>;
  readonly context: LogisticModel<ContextFeatures>;
}

const ridge = 2;

/** Fits both models: first a pair by itself, then with what the first says of the other pairs of its articles. */
export function train(set: readonly ArticlePair[], without: readonly string[] = []): Models {
  const pair = model<PairFeatures>(
    set.flatMap(({ pairs }) => pairs).map(({ features, label, weight }) => ({ features, label, weight })),
    without,
  );
  const context = model<ContextFeatures>(
    set.flatMap((articles) =>
      contexts(articles, pair).map(({ features }, i) => ({
        features,
        label: articles.pairs[i]?.label ?? null,
        weight: articles.pairs[i]?.weight ?? 1,
      })),
    ),
    without,
  );
  return { pair, context };
}

/** Every candidate pair's score, by its key. */
export function scoresOf(articles: ArticlePair, models: Models): Map<string, number> {
  return new Map(
    contexts(articles, models.pair).map(({ features, ofQuotation }, i) => [
      articles.pairs[i]?.key ?? '',
      ofQuotation ? 0 : probability(logOdds(models.context, features)),
    ]),
  );
}

function contexts(articles: ArticlePair, pair: LogisticModel<PairFeatures>): PairContext[] {
  const ownOdds = (features: PairFeatures): number => logOdds(pair, features);
  return contextOf(
    articles.pairs.map((each) => ownPair(each, ownOdds)),
    articles.left,
    articles.right,
    repeatsBy((features) => probability(ownOdds(features))),
  );
}

function model<F extends object>(
  rows: readonly { readonly features: F; readonly label: boolean | null; readonly weight: number }[],
  without: readonly string[],
): LogisticModel<F> {
  const names = Object.keys(rows[0]?.features ?? {}).filter((name) => !without.includes(name)) as (keyof F)[];
  const examples: Example[] = rows
    .filter(({ label }) => label !== null)
    .map(({ features, label, weight }) => ({ features: names.map((name) => Number(features[name])), positive: label === true, weight }));
  const [bias = 0, ...weights]: Fitted = fit(examples, ridge);
  return {
    bias: round(bias),
    weights: Object.fromEntries(names.map((name, i) => [name, round(weights[i] ?? 0)])) as LogisticModel<F>['weights'],
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
