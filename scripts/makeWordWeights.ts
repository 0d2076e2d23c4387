// Makes server/src/core/statements/data/wordWeights.json: how rare each stem is in news, as inverse document frequency over
// paragraphs. Only the figures are kept, no text. The shipped table was counted over the development part of PolNeAR
// (Newell, Margolin & Ruths, LREC 2018).
//   npx tsx scripts/makeWordWeights.ts ARTICLES.jsonl    one JSON object with a "text" on each line
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../server/src/core/statements/words/words';

const out = join(__dirname, '../server/src/core/statements/data/wordWeights.json');
const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npx tsx scripts/makeWordWeights.ts ARTICLES.jsonl\n');
  process.exit(2);
}
const step = 0.25;
const seen = new Map<string, { paragraphs: number; articles: number }>();
let paragraphs = 0;
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const article = JSON.parse(line) as { text: string };
  const here = new Set<string>();
  for (const paragraph of article.text.split(/\n+/u).filter((text) => text.trim() !== '')) {
    paragraphs++;
    for (const stem of new Set(wordsOf(paragraph).map((word) => word.stem))) {
      const count = seen.get(stem) ?? { paragraphs: 0, articles: 0 };
      count.paragraphs++;
      if (!here.has(stem)) count.articles++;
      here.add(stem);
      seen.set(stem, count);
    }
  }
}
const levels: string[][] = [];
for (const [stem, count] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
  // A word of one article alone is as rare as one never seen.
  if (count.articles < 2) continue;
  const weight = Math.max(0, Math.log(paragraphs / count.paragraphs) - 1);
  const level = Math.round(weight / step);
  while (levels.length <= level) levels.push([]);
  levels[level]?.push(stem);
}
writeFileSync(out, `${JSON.stringify({ step, levels: levels.map((stems) => stems.join(' ')) }, null, 1)}\n`);
