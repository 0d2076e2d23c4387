import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Articles to measure on, and where they come from. */
export interface Corpus {
  readonly source: string;
  readonly texts: readonly string[];
  readonly characters: number;
}

// Run by npm, which starts it in the project.
const project = process.cwd();
const polnear = join(project, '../shared/data/quotes/polnear.jsonl');

/** News articles: those beside the project where they are there (up to `most` of them), else the samples. */
export function readCorpus(most: number): Corpus {
  const beside = existsSync(polnear);
  const texts = beside
    ? readFileSync(polnear, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, most)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : samples();
  return {
    source: beside ? 'news articles beside the project' : 'the samples',
    texts,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
  };
}

function samples(): string[] {
  const folder = join(project, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
