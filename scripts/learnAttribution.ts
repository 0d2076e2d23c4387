// Learns the weights of attribution from articles with gold attributions and writes them to
// server/src/core/attribution/weighing/data/*.json. Only weights leave this script, never text.
//
//   npx tsx scripts/learnAttribution.ts [--check] [--without K] [--to FOLDER] SHARED
//
// SHARED holds data/quotes/polnear.jsonl and gold/*.json. --check only prints cross-validation. --without K (0 to 2)
// learns from all articles but every third one from the K-th on, --to writes the weights elsewhere: with both, the
// weights can be scored on articles that they were not learned from.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attribute, type EvidenceWatcher } from '../server/src/core/attribution/attribute';
import { confidenceFeatures } from '../server/src/core/attribution/weighing/confidence';
import { findCandidates } from '../server/src/core/attribution/quotationSpeakers/candidates';
import { weighReports } from '../server/src/core/attribution/reports/chooseReports';
import { chooseSpeakers } from '../server/src/core/attribution/quotationSpeakers/chooseSpeakers';
import { factNames } from '../server/src/core/attribution/weighing/facts';
import {
  cueFeatures,
  quotationFeatures,
  reportFeatures,
  speakerFeatures,
  surroundings,
} from '../server/src/core/attribution/weighing/features';
import { logistic } from '../server/src/core/attribution/weighing/model';
import { placeOf } from '../server/src/core/attribution/quotationSpeakers/quoted';
import { spanOf } from '../server/src/core/attribution/reports/reports';
import { findQuotations } from '../server/src/core/quotations/findQuotations';
import { readArticle } from '../server/src/core/text/readArticle';
import type { Span } from '../server/src/core/text/span';
import { overlap } from '../server/src/core/text/span';

interface GoldQuote extends Span {
  readonly type: string;
  readonly cueClass: string;
  readonly speaker: Span | null;
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}
interface Example {
  readonly features: readonly string[];
  readonly label: 0 | 1;
  readonly article: number;
}

/**
 * How much more a wrong attribution counts than a right one when confidence is learned. The rules were written with these
 * articles at hand, so of others a little more is wrong.
 */
const doubt = 1.5;

const share = (a: Span, b: Span): number => overlap(a, b) / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));

/**
 * L2-regularised logistic regression by stochastic gradient descent with a step for each weight (AdaGrad; Duchi, Hazan and
 * Singer, 2011), averaged over the later epochs (Polyak and Juditsky, 1992), so that little hangs on the order of the
 * examples; rare features are left out. A feature's share of the penalty is spread over the examples that have it.
 */
function train(examples: readonly Example[], { epochs = 30, rate = 0.3, penalty = 1, least = 3, wrong = 1 } = {}): Record<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const index = new Map<string, number>();
  const times: number[] = [];
  for (const [f, n] of seen)
    if (n >= least) {
      index.set(f, index.size);
      times.push(n);
    }
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1);
  const sums = new Float64Array(index.size);
  const averaged = Math.ceil((2 * epochs) / 3);
  const rows = examples.map(({ features, label }) => ({
    ids: features.flatMap((f) => {
      const id = index.get(f);
      return id === undefined ? [] : [id];
    }),
    label,
  }));
  let state = 12345;
  const random = (): number => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
    for (const { ids, label } of rows) {
      let sum = 0;
      for (const id of ids) sum += weights[id] as number;
      const error = (label === 0 ? wrong : 1) * (label - 1 / (1 + Math.exp(-sum)));
      for (const id of ids) {
        const gradient = error - (penalty * (weights[id] as number)) / (times[id] as number);
        squares[id] = (squares[id] as number) + gradient * gradient;
        weights[id] = (weights[id] as number) + (rate * gradient) / Math.sqrt(squares[id]);
      }
    }
    if (epoch >= epochs - averaged) for (const [id, weight] of weights.entries()) sums[id] = (sums[id] as number) + weight;
  }
  const out: Record<string, number> = {};
  for (const [f, id] of [...index].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = (sums[id] as number) / averaged;
    if (Math.abs(weight) >= 0.05) out[f] = Math.round(weight * 100) / 100;
  }
  return out;
}

function crossValidate(name: string, examples: readonly Example[], wrong: number): void {
  const scored: [number, number][] = [];
  for (const fold of [0, 1, 2]) {
    const score = logistic(
      train(
        examples.filter((x) => x.article % 3 !== fold),
        { wrong },
      ),
    );
    for (const x of examples) if (x.article % 3 === fold) scored.push([score.probability(x.features), x.label]);
  }
  const positives = scored.filter(([, label]) => label === 1).length;
  process.stdout.write(`${name}: ${examples.length} examples, ${positives} right\n`);
  for (const t of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const kept = scored.filter(([p]) => p >= t);
    const hits = kept.filter(([, label]) => label === 1).length;
    const p = hits / Math.max(1, kept.length),
      r = hits / Math.max(1, positives);
    process.stdout.write(`  p >= ${t}: precision ${p.toFixed(3)} recall ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}\n`);
  }
}

interface MarkedQuote extends Span {
  readonly type: string;
  readonly optional?: boolean;
  readonly speaker_accepted?: readonly Span[];
  readonly canonical_accepted?: readonly string[];
}
interface MarkedGold {
  readonly articles: readonly { readonly id: string; readonly text: string; readonly quotes: readonly MarkedQuote[] }[];
}

const nameWords = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const sameName = (a: string, b: string): boolean => {
  const [small, large] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return small.length > 0 && small.every((word) => large.includes(word)) && (small.at(-1) === large.at(-1) || small[0] === large[0]);
};

/** Attributions of marked gold, each with whether content, mention and speaker are all right. */
function confidenceExamples(file: string): Example[] {
  const examples: Example[] = [];
  for (const [article, { id, text, quotes }] of (JSON.parse(readFileSync(file, 'utf8')) as MarkedGold).articles.entries()) {
    const read = readArticle({ uri: `file:///${id}.txt`, path: `${id}.txt`, version: 0, text });
    const seen: Parameters<EvidenceWatcher>[] = [];
    const { speakers } = attribute(read, findQuotations(read), (attribution, evidence) => seen.push([attribution, evidence]));
    for (const [{ type, content, mention, speaker }, evidence] of seen) {
      const indirect = type === 'indirect';
      const near = quotes.map((q) => [share(q, content), q] as const).sort((a, b) => b[0] - a[0])[0];
      const gold = near !== undefined && near[0] >= (indirect ? 0.5 : 0.8) ? near[1] : null;
      // What people who marked the gold left open counts neither way.
      if (
        gold?.optional === true ||
        (gold === null && indirect && quotes.some((q) => overlap(q, content) > 0 && (q.optional === true || q.type !== 'indirect')))
      )
        continue;
      const who = gold?.speaker_accepted ?? [];
      const names = gold?.canonical_accepted ?? [];
      const name = speakers.find((one) => one.id === speaker)?.name ?? '';
      const right =
        gold !== null &&
        (who.length === 0 ? mention === null : mention !== null && who.some((span) => overlap(span, mention) > 0)) &&
        (names.length === 0 || names.some((one) => sameName(one, name)));
      examples.push({
        features: factNames((facts) => {
          confidenceFeatures(evidence, facts);
        }),
        label: right ? 1 : 0,
        article,
      });
    }
  }
  return examples;
}

/** So many PolNeAR articles of seven tell how sure an attribution is: with all of them the users' kind of articles would hardly count. */
const ofSeven = 3;

/** Attributions of content gold, which names no speakers, each with whether content and mention are right. */
function contentConfidenceExamples(gold: readonly GoldArticle[]): Example[] {
  const examples: Example[] = [];
  for (const [article, { id, text, quotes }] of gold.entries()) {
    if (article % 7 >= ofSeven) continue;
    const read = readArticle({ uri: `file:///${id}.txt`, path: `${id}.txt`, version: 0, text });
    attribute(read, findQuotations(read), ({ type, content, mention }, evidence) => {
      if (type === 'scare') return;
      const fit = (q: Span): number =>
        type === 'indirect' ? share(q, content) : overlap(q, content) / Math.max(1, content.end - content.start);
      const near = quotes.map((q) => [fit(q), q] as const).sort((a, b) => b[0] - a[0])[0];
      const found = near !== undefined && near[0] >= 0.3 ? near[1] : null;
      if (found === null && type === 'indirect' && quotes.some((q) => overlap(q, content) > 0)) return;
      const right = found !== null && (found.speaker === null ? mention === null : mention !== null && overlap(found.speaker, mention) > 0);
      examples.push({
        features: factNames((facts) => {
          confidenceFeatures(evidence, facts);
        }),
        label: right ? 1 : 0,
        article,
      });
    });
  }
  return examples;
}

function main(args: string[]): void {
  const {
    values,
    positionals: [folder],
  } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean' }, without: { type: 'string' }, to: { type: 'string' } },
  });
  if (folder === undefined) {
    process.stderr.write('usage: learnAttribution.ts [--check] [--without K] [--to FOLDER] SHARED\n');
    process.exitCode = 2;
    return;
  }
  const without = values.without === undefined ? null : Number(values.without);
  const gold = readFileSync(join(folder, 'data/quotes/polnear.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldArticle);
  const reports: Example[] = [],
    attributed: Example[] = [],
    speakers: Example[] = [];
  for (const [article, { id, text, quotes }] of gold.entries()) {
    const read = readArticle({ uri: `file:///${id}.txt`, path: `${id}.txt`, version: 0, text });
    const found = findCandidates(read, findQuotations(read));
    const around = surroundings(found.reports);
    for (const [n, report] of found.reports.entries()) {
      const span = spanOf(report.line.items, report);
      const best = quotes.map((q) => [share(q, span), q] as const).sort((a, b) => b[0] - a[0])[0];
      const isSpeech = best !== undefined && best[0] >= 0.3 && (best[1].cueClass === 'speech' || best[1].type === 'direct');
      if (!isSpeech && best !== undefined && best[0] >= 0.3) continue;
      reports.push({
        features: factNames((facts) => {
          reportFeatures(report, around[n] ?? null, facts);
        }),
        label: isSpeech ? 1 : 0,
        article,
      });
    }
    const rank = (q: GoldQuote): number => (q.cueClass === 'speech' || q.type === 'direct' ? 1 : 0);
    const holderOf = (quotation: Span): GoldQuote | undefined =>
      quotes.filter((q) => overlap(q, quotation) > 0).sort((a, b) => rank(b) - rank(a) || share(b, quotation) - share(a, quotation))[0];
    const chosen = chooseSpeakers(found, weighReports(found.reports), (place, candidates) => {
      const gold = holderOf(place.quotation)?.speaker;
      if (gold === undefined || gold === null) return;
      for (const candidate of candidates) {
        const mention = candidate.mention === null ? null : spanOf(candidate.cueLine.items, candidate.mention);
        const features = factNames((facts) => {
          speakerFeatures(place, candidate, candidates, facts);
          if (candidate.cue !== null) cueFeatures(candidate.cueLine.items, candidate.cue, facts);
        });
        speakers.push({ features, label: mention !== null && overlap(mention, gold) > 0 ? 1 : 0, article });
      }
    });
    for (const { quotation, line, at, bare, chosen: words, probability } of chosen) {
      const place = placeOf(quotation, line, at, bare);
      attributed.push({
        features: factNames((facts) => {
          quotationFeatures(place, words, probability, facts);
        }),
        label: holderOf(quotation) === undefined ? 0 : 1,
        article,
      });
    }
  }
  const confidence = [
    ...['seeds', 'events'].flatMap((name) => confidenceExamples(join(folder, `gold/${name}.json`))),
    ...contentConfidenceExamples(gold),
  ];
  if (without === null)
    for (const [name, examples] of Object.entries({ reports, attributed, speakers, confidence }))
      crossValidate(name, examples, name === 'confidence' ? doubt : 1);
  if (values.check === true) return;
  const target = values.to ?? join(import.meta.dirname, '../server/src/core/attribution/weighing/data');
  for (const [name, examples] of [
    ['reportWeights', reports],
    ['attributedWeights', attributed],
    ['speakerWeights', speakers],
    ['confidenceWeights', confidence],
  ] as const)
    writeFileSync(
      join(target, `${name}.json`),
      `${JSON.stringify(
        train(
          examples.filter(({ article }) => article % 3 !== without),
          { wrong: name === 'confidenceWeights' ? doubt : 1 },
        ),
        null,
        1,
      )}\n`,
    );
}

main(process.argv.slice(2));
