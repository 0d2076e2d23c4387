// Makes server/src/core/statements/data/matchWeights.json: the weights of the matching scorer, learned from pairs judged by hand.
//   npx tsx scripts/matching/train.ts SEEDS.json EVENTS.json [--write] [--without FEATURE,…]
// Prints figures from leaving out one event at a time; --write writes the table. What is compared is
// what the product finds in the gold's articles, errors and all. Only the weights are kept.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed } from './completed';
import { crossValidate } from './crossValidate';
import { learnedFrom } from './learnedFrom';
import { scoreLinks, type Figures } from './linkScore';
import { scoresOf, train } from './models';

const out = join(__dirname, '../../server/src/core/statements/data/matchWeights.json');
const [seeds, events] = process.argv.slice(2).filter((argument) => argument.endsWith('.json'));
if (seeds === undefined || events === undefined) {
  process.stderr.write('usage: npx tsx scripts/matching/train.ts SEEDS.json EVENTS.json [--write] [--without FEATURE,...]\n');
  process.exit(2);
}
const at = process.argv.indexOf('--without');
const without = at < 0 ? [] : (process.argv[at + 1] ?? '').split(',');
const judged = learnedFrom(seeds, events);
const thresholds = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
process.stdout.write(`${'threshold'.padEnd(20)}${thresholds.map((each) => each.toFixed(2).padStart(6)).join('')}\n`);
const final = train(
  judged.flatMap(({ articles }) => articles),
  without,
);
const fitted = new Map(judged.map(({ file, articles }) => [file, new Map(articles.flatMap((pair) => [...scoresOf(pair, final)]))]));
for (const { file, gold, scores } of crossValidate(judged, without)) {
  process.stdout.write(`${file}: ${scoreLinks(gold, scores, 0).right} of ${scoreLinks(gold, scores, 0).gold} pairs are candidates\n`);
  const of = judged.find((each) => each.file === file)?.articles ?? [];
  for (const [how, found] of [
    ['left out', scores],
    ['fitted', fitted.get(file) ?? scores],
  ] as const) {
    const figures = thresholds.map((threshold) => scoreLinks(gold, completed(of, found, threshold), threshold));
    const row = (name: string, pick: (each: Figures) => number): string =>
      `${`${how} ${name}`.padEnd(20)}${figures.map((each) => pick(each).toFixed(3).padStart(6)).join('')}\n`;
    process.stdout.write(
      row('F1', ({ f1 }) => f1) + row('precision', ({ precision }) => precision) + row('recall', ({ recall }) => recall),
    );
  }
}
process.stdout.write(`${JSON.stringify(final)}\n`);
if (process.argv.includes('--write')) writeFileSync(out, `${JSON.stringify(final, null, 1)}\n`);
