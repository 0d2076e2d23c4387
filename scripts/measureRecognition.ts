// How well articles are told from other plain text: npx tsx scripts/measureRecognition.ts --articles PATH… --other PATH…
// A PATH is a folder (of text files), a text file, a .jsonl with a `text` a line, or a .json with `articles[].text`.
// Other files are tried under their own name and once more under a name that says nothing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { looksLikeArticle } from '../server/src/core/text/recognise';

interface Sample {
  readonly name: string;
  readonly text: string;
}

const TEXT_FILES = /\.(?:txt|md|text|rst)$|^(?:[A-Z][A-Z_-]+|copyright|[Ll]icen[cs]e.*|[Rr]eadme.*)$/;

function* samples(path: string, depth = 0): Generator<Sample> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || depth > 12) return;
  if (stat.isDirectory()) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isSymbolicLink()) continue;
      if (entry.isDirectory() || TEXT_FILES.test(entry.name)) yield* samples(join(path, entry.name), depth + 1);
    }
    return;
  }
  const name = basename(path);
  if (extname(path) === '.jsonl') {
    for (const line of readFileSync(path, 'utf8')
      .split('\n')
      .filter((each) => each !== ''))
      yield JSON.parse(line) as Sample;
  } else if (extname(path) === '.json') {
    const { articles } = JSON.parse(readFileSync(path, 'utf8')) as { articles: readonly { file: string; text: string }[] };
    for (const { file, text } of articles) yield { name: file, text };
  } else {
    yield { name, text: readFileSync(path, 'utf8') };
  }
}

const paths: Record<string, string[]> = { '--articles': [], '--other': [] };
let kind = '--articles';
for (const argument of process.argv.slice(2).filter((each) => each !== '--show')) {
  if (argument in paths) kind = argument;
  else paths[kind]?.push(argument);
}
const show = process.argv.includes('--show');
const out = (line: string): void => void process.stdout.write(`${line}\n`);

for (const path of paths['--articles'] ?? []) {
  let all = 0,
    taken = 0,
    milliseconds = 0;
  for (const { name, text } of samples(path)) {
    const before = performance.now();
    const article = looksLikeArticle(text, 'page.txt');
    milliseconds += performance.now() - before;
    all += 1;
    if (article) taken += 1;
    else if (show) out(`  missed ${name ?? ''}: ${JSON.stringify(text.slice(0, 120))}`);
  }
  out(`${path}: ${taken} of ${all} articles recognised, ${(milliseconds / Math.max(1, all)).toFixed(3)} ms each`);
}
for (const path of paths['--other'] ?? []) {
  const seen = new Set<string>();
  let named = 0,
    unnamed = 0;
  for (const { name, text } of samples(path)) {
    if (text.trim() === '' || seen.has(text)) continue;
    seen.add(text);
    if (looksLikeArticle(text, name)) named += 1;
    if (!looksLikeArticle(text, 'page.txt')) continue;
    unnamed += 1;
    if (show) out(`  taken ${name}: ${JSON.stringify(text.slice(0, 200))}`);
  }
  out(`${path}: ${named} of ${seen.size} other files taken for articles (${unnamed} if their names said nothing)`);
}
