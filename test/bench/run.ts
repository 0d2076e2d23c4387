import { analysisWorks, benchAnalysis } from './analysis';
import { benchClaims } from './claims';
import { benchEditing } from './editing';
import { benchExtension } from './extension';
import { benchFolder } from './folder';
import { answerAsWork } from './inTurns';
import { benchMatching } from './matching';
import { benchScale } from './scale';
import { benchSpeakers } from './speakers';
import { benchStarts } from './starts';
import { benchTagging } from './tagging';

/** Numbers among what is asked for: how many articles the folders of `folder`, `scale`, `speakers` and `starts` have. */
const sizes = process.argv
  .slice(2)
  .filter((name) => /^\d+$/u.test(name))
  .map(Number);
const sections: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string> | Promise<Iterable<string>>>> = {
  analysis: benchAnalysis,
  matching: () => benchMatching([1000, 3000, 9000]),
  editing: benchEditing,
  claims: benchClaims,
  tagging: benchTagging,
  folder: () => benchFolder(sizes.length > 0 ? sizes : [5, 500, 5000]),
  scale: async function* () {
    for (const size of sizes.length > 0 ? sizes : [250, 1000]) yield* benchScale(size);
  },
  speakers: () => benchSpeakers(sizes.length > 0 ? sizes : [500, 1000, 5000]),
  starts: () => benchStarts(sizes.length > 0 ? sizes : [250, 1000]),
  extension: benchExtension,
};

async function run(asked: readonly string[]): Promise<void> {
  for (const [name, measure] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const line of await measure()) process.stdout.write(`${line}\n`);
  }
}

function main(): void {
  if (answerAsWork(analysisWorks)) return;
  const asked = process.argv.slice(2).filter((name) => !/^\d+$/u.test(name));
  const unknown = asked.filter((name) => !(name in sections));
  if (unknown.length > 0) {
    process.stderr.write(`no such section: ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  run(asked).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  });
}

main();
