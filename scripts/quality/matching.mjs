// The sections of docs/quality.md on matching.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runNode } from './processes.mjs';
import { figure as f, table } from './tables.mjs';

/**
 * @param {string} project the project's folder
 * @param {string} shared where the gold lies
 * @returns {Promise<string[]>} the sections; one line where the gold is not there
 * @throws Error where the report ends with another status than 0
 */
export async function matchingSections(project, shared) {
  const files = ['gold/seeds.json', 'gold/events.json', 'data/match/event-pairs.jsonl'].map((file) => join(shared, file));
  if (!files.every((file) => existsSync(file))) return ['Skipped: matching, whose gold was not there.'];
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const { stdout, seconds } = await runNode([tsx, join(project, 'scripts/matching/report.ts'), ...files]);
  console.log(`matching: ${seconds.toFixed(0)} s`);
  return sectionsOf(JSON.parse(stdout));
}

/** @param report what scripts/matching/report.ts prints */
export function sectionsOf({ possible, shipped, left, ablation, classes, auc, across, conflicts, differences }) {
  const golds = ["the user's five articles", 'eight more events'];
  const names = [...golds, 'twelve invented events'];
  const judgedRows = (found) =>
    golds.map((name, at) => [
      name,
      found[at].length,
      found[at].filter(({ judged }) => judged !== null).length,
      found[at].filter(({ judged }) => judged === true).length,
    ]);
  const rows = names.flatMap((name, at) =>
    [
      ['shipped weights', shipped],
      ['learned without the event', left],
    ].flatMap(([how, figures]) =>
      Object.entries(figures[at]).map(([form, one]) => [name, how, form, one.gold, f(one.precision), f(one.recall), f(one.f1)]),
    ),
  );
  return [
    '## Matching',
    `Links from the score ${possible} on, the default of \`crossquote.match.possible\`, counted as the scorer beside the gold counts them. A fragment in quotation marks counts as direct. The second half of each block is what to expect of unseen events: weights learned from all events but the one that is scored. The invented events (\`scripts/matching/data/events\`) are translated, reworded and shortened harder than the others, to learn from; nobody checked their marks but who wrote them.`,
    table(['gold', 'weights', 'forms', 'pairs', 'precision', 'recall', 'F1'], rows),
    `Hand-judged pairs of sentences without speakers or articles, on none of which weights were learned: area under the curve ${f(auc)}. All articles of both golds in one folder: ${across.links} links between different events beside ${across.within} within one.`,
    '### Conflicts',
    'Conflicts found in the articles, each judged by hand in `scripts/matching/data/judgedConflicts.json`; `scripts/matching/conflicts.ts` lists them.',
    table(['gold', 'found', 'judged', 'true'], judgedRows(conflicts)),
    '### Material differences',
    'Numbers, dates, negations, conditions, hedges and names marked between two linked wordings because one has them and the other lacks them, each judged by one reader in `scripts/matching/data/judgedDifferences.json`; `scripts/matching/differences.ts` lists them. How many of those put into the sample articles are marked, `test/unit/statements/plantedDifferences.test.ts` asserts.',
    table(['gold', 'marked', 'judged', 'true'], judgedRows(differences)),
    '### What each part is worth',
    'F1 of links with the part left out of learning and scoring, each event scored by weights learned without it.',
    table(
      ['left out', ...names],
      [['nothing', ...left.map(({ all }) => f(all.f1))], ...Object.entries(ablation).map(([part, figures]) => [part, ...figures.map(f)])],
    ),
    '### Links missed and links too many',
    ...names.flatMap((name, at) => [
      `In ${name}:`,
      table(
        ['class', 'times'],
        Object.entries(classes[at]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
      ),
    ]),
  ];
}
