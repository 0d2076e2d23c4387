// Makes server/src/core/statements/data/matchWeights.json: the weights of the matching scorer, learned from pairs judged by hand.
//   npx tsx scripts/matching/train.ts GOLD.json[,ANALYSIS.json]...    prints figures from leaving out one event at a time; --write writes the table
// ANALYSIS: what `crossquote analyze --json` says of the same articles; learning from what the product finds, errors and all, is
// what it meets. GOLD: { articles: [{ id, text, quotes }], pairs: { same, neutral } }. Only the weights are kept.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf, type OwnPair } from '../../server/src/core/statements/context';
import { ArticleWords } from '../../server/src/core/statements/articleWords';
import { pairFeatures, type PairFeatures } from '../../server/src/core/statements/features/pairFeatures';
import { MatchedArticle } from '../../server/src/core/statements/matchedArticle';
import { Neighbours } from '../../server/src/core/statements/neighbours';
import { candidatePairs } from '../../server/src/core/statements/candidatePairs';
import { logOdds, probability, type ContextFeatures, type LogisticModel } from '../../server/src/core/statements/scorer';
import { Wording } from '../../server/src/core/statements/wording';
import { readGold, type Gold } from './gold';
import { curve, dot, fit, type Fitted } from './logistic';

const out = join(__dirname, '../../server/src/core/statements/data/matchWeights.json');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) {
  process.stderr.write('usage: npx tsx scripts/matching/train.ts GOLD.json[,ANALYSIS.json]... [--write]\n');
  process.exit(2);
}
const ridge = 2;

interface Pair { readonly left: Wording; readonly right: Wording; readonly features: PairFeatures; readonly label: boolean | null }
interface ArticlePair { readonly file: string; readonly event: string; readonly left: MatchedArticle; readonly right: MatchedArticle; readonly pairs: readonly Pair[] }

const pairNames = ['whole', 'held', 'both', 'mass', 'clause', 'gramsWhole', 'gramsBoth', 'run', 'reported', 'quotedApart', 'unknownSpeaker', 'otherSpeaker'] as const;
const contextNames = ['own', 'around', 'rival', 'beside'] as const;

function articlePairs(file: string, gold: Gold): ArticlePair[] {
  const neighbours = new Neighbours();
  const uris = [...new Set(gold.inputs.map(({ uri }) => uri))].sort();
  const articles = new Map(uris.map((uri) => {
    const wordings = gold.inputs.filter((input) => input.uri === uri).map((input) => new Wording(input));
    neighbours.replace(uri, wordings);
    return [uri, new MatchedArticle(uri, wordings)] as const;
  }));
  const found: ArticlePair[] = [];
  for (const [left, one] of articles) {
    for (const [right, other] of articles) {
      if (left >= right) continue;
      const here = new ArticleWords([one.counts, other.counts]);
      const pairs = candidatePairs(neighbours.between(one.uri, other.uri), one, other).map(([a, b]): Pair => {
        const same = gold.eventOf(left) === gold.eventOf(right);
        return { left: a, right: b, features: pairFeatures(a, b, here), label: same ? gold.label(a.input.id, b.input.id) : false };
      });
      found.push({ file, event: gold.eventOf(left), left: one, right: other, pairs });
    }
  }
  return found;
}

const model = <F>(names: readonly (keyof F)[], [bias = 0, ...weights]: Fitted): LogisticModel<F> => ({
  bias: round(bias),
  weights: Object.fromEntries(names.map((name, i) => [name, round(weights[i] ?? 0)])) as LogisticModel<F>['weights'],
});
const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Models { readonly pair: LogisticModel<PairFeatures>; readonly context: LogisticModel<ContextFeatures> }

function contexts(articles: ArticlePair, pair: LogisticModel<PairFeatures>): ContextFeatures[] {
  return contextOf(articles.pairs.map(({ left, right, features }): OwnPair => ({ left, right, own: logOdds(pair, features) })), articles.left, articles.right);
}

function train(set: readonly ArticlePair[]): Models {
  const examples = set.flatMap(({ pairs }) => pairs).filter(({ label }) => label !== null)
    .map(({ features, label }) => ({ features: pairNames.map((name) => features[name]), positive: label === true }));
  const pair = model<PairFeatures>(pairNames, fit(examples, ridge));
  const inContext = set.flatMap((articles) => contexts(articles, pair).map((features, i) => ({ features, label: articles.pairs[i]?.label ?? null })))
    .filter(({ label }) => label !== null).map(({ features, label }) => ({ features: contextNames.map((name) => features[name]), positive: label === true }));
  return { pair, context: model<ContextFeatures>(contextNames, fit(inContext, ridge)) };
}

const gold = new Map(files.map((file) => [file, readGold(...(file.split(',') as [string, string?]))]));
const all = [...gold].flatMap(([file, each]) => articlePairs(file, each));
const events = [...new Set(all.map(({ event }) => event))];
const held = new Map(events.map((event) => [event, train(all.filter((articles) => articles.event !== event))]));
for (const file of files) {
  const own = all.filter((articles) => articles.file === file);
  const goldOfFile = gold.get(file);
  const positives = [...new Set(own.map(({ event }) => event))].reduce((sum, event) => sum + (goldOfFile?.positives(event) ?? 0), 0);
  const scored = { alone: [] as { score: number; positive: boolean }[], context: [] as { score: number; positive: boolean }[] };
  for (const articles of own) {
    const models = held.get(articles.event);
    if (models === undefined) continue;
    contexts(articles, models.pair).forEach((features, i) => {
      const label = articles.pairs[i]?.label ?? null;
      if (label === null) return;
      scored.alone.push({ score: probability(features.own), positive: label });
      scored.context.push({ score: probability(dot([models.context.bias, ...contextNames.map((name) => models.context.weights[name])], [1, ...contextNames.map((name) => features[name])])), positive: label });
    });
  }
  const reached = scored.alone.filter(({ positive }) => positive).length;
  process.stdout.write(`${file}: ${positives} pairs, ${reached} among ${scored.alone.length} candidates\n`);
  for (const [name, list] of Object.entries(scored)) {
    const { averagePrecision, best } = curve(list, positives);
    process.stdout.write(`  ${name.padEnd(8)} AP ${averagePrecision.toFixed(3)}  best F1 ${best.f1.toFixed(3)} (p ${best.precision.toFixed(3)}, r ${best.recall.toFixed(3)} at ${best.score.toFixed(2)})\n`);
  }
}
const final = train(all);
process.stdout.write(`${JSON.stringify(final, null, 1)}\n`);
if (process.argv.includes('--write')) writeFileSync(out, `${JSON.stringify(final, null, 1)}\n`);
