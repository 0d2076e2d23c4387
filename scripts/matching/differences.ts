// Lists the material differences marked between linked wordings of golds' articles, with what was judged of each: for
// docs/quality.md and for judging anew.
//   npx tsx scripts/matching/differences.ts SEEDS.json EVENTS.json
// Judgements lie in data/judgedDifferences.json, by where the two attributions stand, the kind and which of its kind it is; no article text is kept.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { differences } from '../../server/src/core/statements/differences/differences';
import { indexGold, placesOf } from './gold';

/** A material difference marked between two linked wordings, and whether a reader found it there; null where nobody has judged it yet. */
export interface FoundDifference {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly sides: readonly string[];
  readonly judged: boolean | null;
}

const judgements = JSON.parse(readFileSync(join(__dirname, 'data/judgedDifferences.json'), 'utf8')) as Readonly<Record<string, boolean>>;

/** Every material difference between two linked wordings of one statement in the articles of a gold. */
export function differencesIn(file: string): FoundDifference[] {
  const index = indexGold(file);
  index.settle();
  const texts = new Map(
    index
      .analyses()
      .flatMap(({ article, attributions }) =>
        attributions.map(({ id, content }) => [id, article.text.slice(content.start, content.end)] as const),
      ),
  );
  const places = placesOf(index);
  return index.matches().flatMap(({ a, b }): FoundDifference[] => {
    if (index.statementOf(a)?.members.includes(b) !== true) return [];
    const [left, right] = [texts.get(a) ?? '', texts.get(b) ?? ''];
    const counts = new Map<string, number>();
    return differences(left, right)
      .filter(({ material }) => material)
      .map(({ kind, ...spans }) => {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        const key = `${places(a)} | ${places(b)} ${kind} ${count}`;
        const sides = [left.slice(spans.a?.start ?? 0, spans.a?.end ?? 0), right.slice(spans.b?.start ?? 0, spans.b?.end ?? 0)];
        return { key, a: left, b: right, sides, judged: judgements[key] ?? null };
      });
  });
}

if (require.main === module) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    process.stderr.write('usage: npx tsx scripts/matching/differences.ts GOLD.json...\n');
    process.exitCode = 2;
  }
  const words = (judged: boolean | null): string => (judged === null ? 'not judged' : judged ? 'true' : 'false');
  for (const file of files) {
    const found = differencesIn(file);
    process.stdout.write(`${basename(file)}: ${found.length} found\n`);
    for (const { key, a, b, sides, judged } of found)
      process.stdout.write(`  ${words(judged)}  ${key}  ${JSON.stringify(sides)}\n    ${a}\n    ${b}\n`);
  }
}
