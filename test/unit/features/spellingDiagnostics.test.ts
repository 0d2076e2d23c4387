import assert from 'node:assert/strict';
import { parseNameList } from '../../../server/src/core/attribution/speakers/nameList';
import { spellingFindings, spellingFixesAt } from '../../../server/src/core/features/spellingDiagnostics';
import type { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { ServerCommands } from '../../../server/src/protocol';
import { example, textAt } from '../../support/folder';

const report = (name: string): string =>
  `The port closes on Monday, harbour spokesman ${name} told reporters.\n\n“The port stays closed until the ice is gone,” ${name} said.\n`;
const articles = {
  'a.txt': report('Dmitry Orsk'),
  'b.txt': report('Dmitry Orsk'),
  'c.txt': report('Dmitri Orsk').replace('Dmitri', '<|>Dmitri'),
};

function told(index: FolderIndex, uri: string): string[] {
  const analysis = index.analysis(uri);
  assert(analysis);
  return spellingFindings(index, analysis).map(
    ({ diagnostic: { range, code, message } }) =>
      `${textAt(index, uri, range)} (${range.start.line}) ${String(code)}: ${message as string}`,
  );
}

describe('a name spelt in two ways, in an article', () => {
  it('is told where the less usual spelling stands first, and nowhere else', () => {
    const { index, uri } = example(articles);
    assert.deepEqual(told(index, uri), [
      'Dmitri Orsk (0) name-spelt-in-two-ways: “Dmitri Orsk” is spelt “Dmitry Orsk” in 2 other articles. Both are taken for one speaker.',
    ]);
    assert.deepEqual(told(index, uri.replace('c.txt', 'a.txt')), []);
  });

  it('is looked for piece by piece in a large folder, and told once it is found', () => {
    const many = Object.fromEntries(Array.from({ length: 170 }, (_, n) => [`more/${n}.txt`, `It rained on day ${n}.\n`]));
    const { index, uri } = example({ ...articles, ...many });
    let pieces = 1;
    assert.deepEqual(told(index, uri), []);
    while (!index.settleSpellings(() => true)) pieces += 1;
    assert(pieces > 3, `${pieces} pieces`);
    assert.equal(told(index, uri).length, 1);
  });

  it('has quick fixes at the name alone, which write decisions', () => {
    const { index, uri, range } = example(articles);
    const analysis = index.analysis(uri);
    assert(analysis);
    assert.deepEqual(
      spellingFixesAt(index, analysis, range).map(({ title, kind, command }) => [
        title,
        kind,
        command?.command,
        command?.arguments?.[0] as unknown,
      ]),
      [
        [
          'Treat “Dmitry Orsk” and “Dmitri Orsk” as one speaker',
          'quickfix',
          ServerCommands.mergeSpeakers,
          { uri, names: ['Dmitry Orsk', 'Dmitri Orsk'] },
        ],
        [
          'Treat “Dmitry Orsk” and “Dmitri Orsk” as two speakers',
          'quickfix',
          ServerCommands.splitSpeakers,
          { uri, names: ['Dmitry Orsk', 'Dmitri Orsk'] },
        ],
        [
          'Call this speaker “Dmitri Orsk” in every article',
          'quickfix',
          ServerCommands.renameSpeaker,
          { uri, from: 'Dmitry Orsk', to: 'Dmitri Orsk' },
        ],
      ],
    );
    assert.deepEqual(spellingFixesAt(index, analysis, { start: { line: 2, character: 5 }, end: { line: 2, character: 5 } }), []);
  });

  it('is silent once the name list has decided', () => {
    const { index, uri } = example(articles);
    index.nameList = parseNameList('{"apart":[["Dmitry Orsk","Dmitri Orsk"]]}');
    assert.deepEqual(told(index, uri), []);
    assert.deepEqual(
      index
        .speakers()
        .filter(({ canonical }) => canonical.endsWith('Orsk'))
        .map(({ canonical }) => canonical),
      ['Dmitri Orsk', 'Dmitry Orsk'],
    );
    index.nameList = parseNameList('{}');
    assert.equal(told(index, uri).length, 1);
  });
});
