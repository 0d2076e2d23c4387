import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';

const samples = join(__dirname, '../../../samples');

/** Another event, with the same kinds of people and some of the same words. */
const elsewhere = {
  'ferry-one.txt':
    'Ferry company director Ines Okafor said on Friday that the Halden ferry would not sail again until its engine had been replaced. “We will not send a crew out on that engine,” Okafor told reporters. Harbour police said 1,200 passengers had been waiting on the quay.\n',
  'ferry-two.txt':
    '“We will not send a crew out on that engine,” the director of the ferry company, Ines Okafor, said. She said the Halden ferry would sail again once its engine had been replaced.\n',
};

function indexOf(articles: Readonly<Record<string, string>>): FolderIndex {
  const index = new FolderIndex();
  for (const [path, text] of Object.entries(articles)) index.update({ uri: `file:///${path}`, path, version: 0, text });
  index.settle();
  return index;
}

const sampleTexts = Object.fromEntries(
  readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(join(samples, name), 'utf8')]),
);

describe('the sample articles', () => {
  it('are in conflict in five places', () => {
    const conflicts = indexOf(sampleTexts)
      .statements()
      .flatMap((statement) => statement.conflicts);
    assert.deepEqual(conflicts.map(({ kind, sides }) => `${kind}: ${sides.map(({ value }) => value).join(' | ')}`).sort(), [
      'condition: Until I have seen them, I | no condition',
      'condition: no condition | only when the two countries share the measurements of the river',
      'number: 1,200 | 12,000',
      'number: six | nine',
      'speaker: Viktor Lassek | Maren Thorsgaard',
    ]);
  });

  it('are not linked with articles of another event in the same folder', () => {
    const matches = indexOf({ ...sampleTexts, ...elsewhere }).matches();
    const isElsewhere = (id: string): boolean => id.startsWith('ferry-');
    assert.ok(matches.some(({ a, b }) => isElsewhere(a) && isElsewhere(b)));
    assert.deepEqual(
      matches.filter(({ a, b }) => isElsewhere(a) !== isElsewhere(b)),
      [],
    );
  });

  it('are matched among themselves as though nothing else lay in the folder', () => {
    const alone = indexOf(sampleTexts)
      .matches()
      .map(({ a, b }) => `${a} ${b}`)
      .sort();
    const beside = indexOf({ ...sampleTexts, ...elsewhere })
      .matches()
      .map(({ a, b }) => `${a} ${b}`)
      .filter((pair) => !pair.includes('ferry-'))
      .sort();
    assert.deepEqual(beside, alone);
  });
});
