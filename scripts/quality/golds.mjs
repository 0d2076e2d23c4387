// The hand-made golds beside the project, and the command line's analysis of their articles.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './processes.mjs';

/** Every gold by the name that docs/quality.md gives it. `links`: it has pairs of different articles. `learnedFrom`: weights are learned from it. */
export const golds = [
  { name: "the user's five articles", file: 'gold/seeds.json', links: true, learnedFrom: true },
  { name: 'eight more events, three outlets each', file: 'gold/events.json', links: true, learnedFrom: true },
  { name: 'PolNeAR', file: 'data/quotes/polnear.jsonl', learnedFrom: true },
  { name: 'PolNeAR, ASCII marks', file: 'data/quotes/polnear-straight.jsonl' },
  { name: 'PolNeAR, British single marks', file: 'data/quotes/polnear-single.jsonl' },
  { name: 'Wikinews', file: 'data/quotes/gum-wikinews.jsonl' },
];

/**
 * A command line's analysis of a gold's articles, written out to a folder of their own.
 * @param {string} cli path of the bundled command line
 * @param {{ articles: { id: string, text: string }[] }} gold
 * @param {boolean} links whether to match across articles
 * @returns {Promise<{ analysis: object, seconds: number }>}
 * @throws Error where the command line ends with another status than 0
 */
export async function analyse(cli, gold, links) {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-quality-'));
  try {
    for (const { id, text } of gold.articles) writeFileSync(join(folder, `${String(id).replace(/[^A-Za-z0-9._-]/g, '_')}.txt`), text);
    const { stdout, seconds } = await runNode([cli, 'analyze', '--json', ...(links ? [] : ['--no-links']), folder]);
    return { analysis: JSON.parse(stdout), seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
