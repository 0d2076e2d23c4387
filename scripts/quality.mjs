// Scores the built command line against every hand-made gold beside the project and writes docs/quality.md:
// figures, and how many misses of which class remain. No text of an article goes into it.
//
//   npm run build && npm run quality
//
// The gold lies in ../shared, or where CROSSQUOTE_GOLD says; a gold that is not there is reported as skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = process.env.CROSSQUOTE_GOLD ?? resolve(project, '../shared');
const cli = join(project, 'dist/cli.js');
const golds = [
  { name: "the user's five articles", file: 'gold/seeds.json', links: true },
  { name: 'eight more events, three outlets each', file: 'gold/events.json', links: true },
  { name: 'PolNeAR', file: 'data/quotes/polnear.jsonl' },
  { name: 'PolNeAR, ASCII marks', file: 'data/quotes/polnear-straight.jsonl' },
  { name: 'PolNeAR, British single marks', file: 'data/quotes/polnear-single.jsonl' },
  { name: 'Wikinews', file: 'data/quotes/gum-wikinews.jsonl' },
];

if (!existsSync(cli)) fail('dist/cli.js is not there: run "npm run build" first');
const scorer = join(shared, 'eval/score.mjs');
if (!existsSync(scorer)) {
  console.log(`skipped: no scorer at ${scorer}`);
  process.exit(0);
}
const { readGold, score } = await import(pathToFileURL(scorer).href);

const rows = [];
for (const gold of golds) {
  const file = join(shared, gold.file);
  if (!existsSync(file)) {
    console.log(`${gold.name}: skipped, ${gold.file} is not there`);
    rows.push({ ...gold, skipped: true });
    continue;
  }
  const judged = readGold(file);
  const { analysis, seconds } = analyse(judged, gold.links === true);
  const result = score(judged, analysis, { list: true });
  rows.push({ ...gold, result, seconds });
  console.log(`${gold.name}: ${judged.articles.length} articles in ${seconds.toFixed(1)} s`);
}
writeFileSync(join(project, 'docs/quality.md'), report(rows));
console.log('written: docs/quality.md');

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** The command line's analysis of a gold's articles, written out to a folder of their own. */
function analyse(gold, links) {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-quality-'));
  try {
    for (const { id, text } of gold.articles) writeFileSync(join(folder, `${String(id).replace(/[^A-Za-z0-9._-]/g, '_')}.txt`), text);
    const start = performance.now();
    const run = spawnSync(process.execPath, [cli, 'analyze', '--json', ...(links ? [] : ['--no-links']), folder], { encoding: 'utf8', maxBuffer: 1 << 30 });
    if (run.status !== 0) fail(`crossquote analyze ended with ${run.status ?? run.signal}\n${run.stderr}`);
    return { analysis: JSON.parse(run.stdout), seconds: (performance.now() - start) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(all) {
  const done = all.filter((row) => !row.skipped);
  const marked = done.filter((row) => row.result.quotes !== undefined);
  const content = done.filter((row) => row.result.direct !== undefined);
  return `${[
    '# Quality',
    'Written by `npm run quality`, which runs the built command line over hand-made gold that is not part of the project, and scores it there. '
      + 'F1 unless a column says otherwise. How each figure is counted is told beside the scorer. The weights were learned from the PolNeAR articles and from both sets of events, so these are figures on known articles; `scripts/learnAttribution.ts --check` says what cross-validation gives.',
    '## Quotations, speakers, reports, links',
    table(['gold', 'articles', 'quotations', 'exact spans', 'speaker mention', 'speaker left open rightly', 'canonical speaker', 'cue', 'indirect reports', 'speaker of reports', 'links'],
      marked.map(({ name, result: r }) => [name, r.articles, f(r.quotes.f1), f(r.quotes.exact), f(r.speaker.accuracy), f(r.no_speaker.accuracy), f(r.canonical.accuracy), f(r.cue.accuracy), f(r.indirect.f1), f(r.indirect.speaker), f(r.links?.f1)])),
    '## Attributed contents',
    'A mixed content is here the whole reported clause. Loose: overlap 0.3.',
    table(['gold', 'articles', 'direct, exact', 'direct, loose', 'speaker of direct', 'mixed, loose', 'indirect speech, loose', 'speaker of indirect', 'all speech, loose'],
      content.map(({ name, result: r }) => [name, r.articles, f(r.direct.exact.f1), f(r.direct.loose.f1), f(r.direct.speaker.accuracy), f(r.mixed.loose.f1), f(r.indirect_speech.loose.f1), f(r.indirect_speech.speaker.accuracy), f(r.all_speech.loose.f1)])),
    '## What is still missed',
    ...marked.flatMap(({ name, result }) => [`In ${name}:`, table(['class', 'times'], classes(result.misses))]),
    ...all.filter((row) => row.skipped).map((row) => `Skipped: ${row.name}, whose gold was not there.`),
  ].join('\n\n')}\n`;
}

function f(value) {
  return typeof value === 'number' ? value.toFixed(3) : 'none';
}

function table(head, lines) {
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Misses by class, most frequent first. */
function classes(misses) {
  const counts = new Map();
  for (const miss of misses) {
    const name = classOf(miss);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function classOf(miss) {
  const plain = /^(?:\S+ )?(missed|extra) (quote|indirect|link)\b/.exec(miss);
  if (plain !== null) {
    const what = { quote: 'quotation', indirect: 'indirect report', link: 'link' }[plain[2]];
    return plain[1] === 'missed' ? `${what} not found` : `${what} found where the gold has none`;
  }
  const wanted = /(speaker|canonical) of «[\s\S]*»: want ([\s\S]*), got ([\s\S]*)$/.exec(miss);
  if (wanted === null) return 'other';
  const [, kind, want, got] = wanted;
  const outcome = got === 'none' ? 'left open' : want === 'none' ? 'given where the text names none' : 'another taken';
  if (kind === 'canonical') return `canonical speaker: ${outcome}`;
  return `speaker mention (${want === 'none' ? 'none' : form(want)}): ${outcome}`;
}

function form(mention) {
  if (/^(?:he|she|they|it|i|we|who)$/i.test(mention)) return 'pronoun';
  return /^(?:the|a|an|his|her|its|their|one|some|several|many)? ?[^\p{Lu}]*$/u.test(mention.replace(/^\p{Lu}/u, (first) => first.toLowerCase())) ? 'description' : 'name';
}
