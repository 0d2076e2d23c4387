// Lists the conflicts found in golds' articles, with what was judged of each: for docs/quality.md and for judging anew.
//   npx tsx scripts/matching/conflicts.ts SEEDS.json EVENTS.json
// Judgements lie in data/judgedConflicts.json, by kind and by where the members on the sides stand; no article text is kept.
import { basename, join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { ConflictKind } from '../../server/src/core/statements/statement';
import { indexGold, placesOf } from './gold';

/** A conflict found, and whether a reader of the articles called it one; null where nobody has judged it yet. */
export interface FoundConflict {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly sides: readonly string[];
  readonly judged: boolean | null;
}

const judgements = JSON.parse(readFileSync(join(__dirname, 'data/judgedConflicts.json'), 'utf8')) as Readonly<Record<string, boolean>>;

/** Every conflict in the articles of a gold, each gold a folder of its own. */
export function conflictsIn(file: string): FoundConflict[] {
  const index = indexGold(file);
  index.settle();
  const places = placesOf(index);
  return index.statements().flatMap(({ conflicts }) =>
    conflicts.map(({ kind, sides }): FoundConflict => {
      const key = `${kind}: ${sides.map(({ members }) => members.map(places).join(' ')).join(' | ')}`;
      return { key, kind, sides: sides.map(({ value }) => value), judged: judgements[key] ?? null };
    }),
  );
}

if (require.main === module) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    process.stderr.write('usage: npx tsx scripts/matching/conflicts.ts GOLD.json...\n');
    process.exitCode = 2;
  }
  const words = (judged: boolean | null): string => (judged === null ? 'not judged' : judged ? 'true' : 'false');
  for (const file of files) {
    const found = conflictsIn(file);
    process.stdout.write(`${basename(file)}: ${found.length} found\n`);
    for (const { key, sides, judged } of found) process.stdout.write(`  ${words(judged)}  ${key}  ${JSON.stringify(sides)}\n`);
  }
}
