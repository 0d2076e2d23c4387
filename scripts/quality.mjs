// Scores the built command line against every hand-made gold beside the project and writes docs/quality.md:
// figures, and how many misses of which class remain. No text of an article goes into it.
//
//   npm run build && npm run quality
//
// The gold lies in ../shared, or where CROSSQUOTE_GOLD says; a gold that is not there is reported as skipped.
// Each group of sections is made by a file of its own under scripts/quality.
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { attributionSections, missesSection } from './quality/attributionReport.mjs';
import { matchingSections } from './quality/matching.mjs';
import { ablationSection } from './quality/ablation.mjs';
import { calibrationSection } from './quality/calibration.mjs';
import { crossValidationSection } from './quality/crossValidation.mjs';
import { analyse, golds } from './quality/golds.mjs';
import { mixedSection } from './quality/mixedContents.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = process.env.CROSSQUOTE_GOLD ?? resolve(project, '../shared');
const cli = join(project, 'dist/cli.js');
const scorer = join(shared, 'eval/score.mjs');
if (!existsSync(cli)) {
  console.error('dist/cli.js is not there: run "npm run build" first');
  process.exit(2);
}
if (!existsSync(scorer)) {
  console.log(`skipped: no scorer at ${scorer}`);
  process.exit(0);
}
const { readGold, sameName, score } = await import(pathToFileURL(scorer).href);

const there = golds.filter(({ file }) => existsSync(join(shared, file)));
const skipped = golds.filter((gold) => !there.includes(gold)).map(({ name }) => `Skipped: ${name}, whose gold was not there.`);
for (const line of skipped) console.log(line);
/** Begun first: it takes longest and needs nothing of the others. */
const matching = matchingSections(project, shared);
/** One for each gold that is there: name, file, the gold, the command line's analysis, the scorer's result. */
const rows = await Promise.all(
  there.map(async (gold) => {
    const judged = readGold(join(shared, gold.file));
    const { analysis, seconds } = await analyse(cli, judged, gold.links === true);
    console.log(`${gold.name}: ${judged.articles.length} articles in ${seconds.toFixed(1)} s`);
    return { ...gold, gold: judged, analysis, result: score(judged, analysis, { list: true }) };
  }),
);
// Weights are learned from all of these or not at all.
const learning = rows.filter(({ learnedFrom }) => learnedFrom);
const learned = learning.length === golds.filter(({ learnedFrom }) => learnedFrom).length ? learning : [];
const [crossValidated, ablated] =
  learned.length > 0
    ? await Promise.all([crossValidationSection(project, shared, learned, { score, sameName }), ablationSection(project, learned, score)])
    : [[], []];
const sections = [
  '# Quality',
  'Written by `npm run quality`, which runs the built command line over hand-made gold that is not part of the project, and scores it there. ' +
    'F1 unless a column says otherwise. How each figure is counted is told beside the scorer. The weights were learned from the PolNeAR articles and from both sets of events, so these are figures on known articles; cross-validation stands below.',
  ...attributionSections(rows),
  ...crossValidated,
  ...calibrationSection(rows, sameName),
  ...ablated,
  ...rows.filter(({ name }) => name === 'PolNeAR').flatMap((row) => mixedSection(row, { score })),
  ...missesSection(rows),
  ...(await matching),
  ...skipped,
];
writeFileSync(join(project, 'docs/quality.md'), `${sections.join('\n\n')}\n`);
console.log('written: docs/quality.md');
