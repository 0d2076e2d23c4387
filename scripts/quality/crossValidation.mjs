// Figures on articles that the weights were not learned from: three times learned without a third, and scored on it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommandLine } from './bundle.mjs';
import { judged } from './calibration.mjs';
import { analyse } from './golds.mjs';
import { runNode } from './processes.mjs';
import { figure as f, table } from './tables.mjs';

const folds = [0, 1, 2];

/**
 * @param rows golds that weights are learned from: PolNeAR for contents and speakers, the marked ones for confidence
 * @param {{ score: Function, sameName: Function }} scorer
 */
export async function crossValidationSection(project, shared, rows, { score, sameName }) {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-folds-'));
  const found = new Map(rows.map(({ name }) => [name, []]));
  try {
    const learned = await Promise.all(folds.map((fold) => analyseFold(project, shared, folder, fold, rows)));
    for (const ofFold of learned) for (const { name, articles } of ofFold) found.get(name).push(...articles);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const contents = rows.filter(({ result }) => result.direct !== undefined);
  const marked = rows.filter(({ result }) => result.quotes !== undefined);
  return [
    '## On articles that the weights were not learned from',
    'Learned three times without every third article, and scored on those left out.',
    table(
      ['gold', 'direct, loose', 'speaker of direct', 'mixed, loose', 'indirect speech, loose', 'speaker of indirect', 'all speech, loose'],
      contents.map(({ name, gold }) => {
        const r = score(gold, { articles: found.get(name) });
        return [
          name,
          f(r.direct.loose.f1),
          f(r.direct.speaker.accuracy),
          f(r.mixed.loose.f1),
          f(r.indirect_speech.loose.f1),
          f(r.indirect_speech.speaker.accuracy),
          f(r.all_speech.loose.f1),
        ];
      }),
    ),
    table(
      ['gold', 'quotations', 'speaker mention', 'canonical speaker', 'quotation and speaker', 'indirect reports', 'speaker of reports'],
      marked.map(({ name, gold }) => {
        const { pairs: _, ...withoutPairs } = gold;
        const r = score(withoutPairs, { articles: found.get(name) });
        return [
          name,
          f(r.quotes.f1),
          f(r.speaker.accuracy),
          f(r.canonical.accuracy),
          f(r.attributed.f1),
          f(r.indirect.f1),
          f(r.indirect.speaker),
        ];
      }),
    ),
    'Of the attributions that claim 0.9 or more, with confidence learned likewise:',
    table(
      ['gold', 'right', 'claimed', 'share'],
      rows.map(({ name, gold }) => {
        const sure = judged(gold, { articles: found.get(name) }, sameName).filter(({ confidence }) => confidence >= 0.9);
        const right = sure.filter((one) => one.right).length;
        return [name, right, sure.length, f(right / sure.length)];
      }),
    ),
  ];
}

/** Learns without one third of the articles. @returns for each gold the analyses of that third. */
async function analyseFold(project, shared, folder, fold, rows) {
  const weights = join(folder, `weights${fold}`);
  mkdirSync(weights);
  await runNode(['--import', 'tsx', join(project, 'scripts/learnAttribution.ts'), '--without', String(fold), '--to', weights, shared], {
    cwd: project,
  });
  const cli = join(folder, `${fold}.cjs`);
  await bundleCommandLine(
    project,
    cli,
    Object.fromEntries(
      ['report', 'attributed', 'speaker', 'confidence'].map((name) => [
        `attribution/weighing/data/${name}Weights.json`,
        () => readFileSync(join(weights, `${name}Weights.json`), 'utf8'),
      ]),
    ),
  );
  const found = await Promise.all(
    rows.map(async ({ name, gold }) => {
      // Speakers across articles need the whole folder; only the fold's own articles are scored.
      const left = new Set(gold.articles.filter((_, n) => n % 3 === fold).map(({ id }) => String(id).replace(/[^A-Za-z0-9._-]/g, '_')));
      const { analysis } = await analyse(cli, gold, false);
      return { name, articles: analysis.articles.filter(({ path }) => left.has(path.replace(/^.*\//, '').replace(/\.txt$/, ''))) };
    }),
  );
  console.log(`cross-validation: ${fold + 1} of ${folds.length}`);
  return found;
}
