import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { comparisonCsv } from '../../../server/src/core/comparison/csv';
import { threeArticles } from '../../support/articles';
import { compare } from '../../../server/src/core/comparison/compare';
import { decided } from '../statements/decisions/support';
import { compared, everything, indexed, never } from './compared';

type Line = Readonly<Record<string, string>>;

function read(text: string): Line[] {
  const { data, errors } = Papa.parse<Line>(text.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}

describe('a comparison as CSV', () => {
  it('has one wording a line, with its place and what differs', () => {
    const lines = read(comparisonCsv(compared(threeArticles)));
    const herald = lines.find(({ file, wording }) => file === 'herald.txt' && wording?.includes('1,200'));
    assert.deepEqual(
      [herald?.['speaker'], herald?.['source'], herald?.['line'], herald?.['said by'], herald?.['type'], herald?.['differences']],
      ['Ada Voss', 'herald', '5', 'Ada Voss', 'direct', 'number: “1,200” instead of “12,000”'],
    );
    assert.match(herald?.['conflicts'] ?? '', /^Disagree on a number: /u);
  });

  it('has what was decided on each wording, and by whom', () => {
    const index = indexed(threeArticles);
    const passage = (name: 'herald' | 'courier' | 'gazette', words: string) =>
      [`${name}.txt`, threeArticles[`${name}.txt`], words] as const;
    const [inHerald, inCourier] = [
      passage('herald', 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,'),
      passage('courier', 'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,'),
    ];
    const inGazette = passage('gazette', 'Nobody should wait one day longer for the bridge after spending 1,200 days waiting');
    index.setDecisions(
      [
        decided('same', inHerald, inCourier, { note: 'one speech' }),
        decided('same', inHerald, inCourier, { by: 'bob' }),
        decided('different', inHerald, inGazette),
      ],
      '',
    );
    const comparison = compare(index, everything, never);
    assert(comparison);
    const herald = read(comparisonCsv(comparison)).find(({ file, wording }) => file === 'herald.txt' && wording?.includes('1,200'));
    assert.deepEqual(
      [herald?.['decided'], herald?.['decided by'], herald?.['notes']],
      ['confirmed; rejected (gazette, line 5)', 'ann, bob; ann', 'ann: one speech'],
    );
  });

  it('begins with the mark by which spreadsheets know UTF-8, and ends each line as RFC 4180 says', () => {
    const text = comparisonCsv(compared(threeArticles));
    assert(text.startsWith('\uFEFFstatement,speaker,'));
    assert(text.endsWith('\r\n') && !/[^\r]\n/u.test(text));
  });

  for (const start of ['=', '+', '-', '@']) {
    it(`gives a spreadsheet no formula where an article has words that begin with ${start}`, () => {
      const evil = `${start}HYPERLINK("http://x.example";"bridge"), and nobody should wait one day longer for this bridge`;
      const articles = { 'one.txt': `“${evil},” Ada Voss said.\n`, 'two.txt': `“${evil},” said Ada Voss.\n` };
      const cells = read(comparisonCsv(compared(articles))).flatMap((line) => Object.values(line));
      assert(
        cells.some((cell) => cell.includes('HYPERLINK')),
        'the wording is there',
      );
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell)),
        [],
      );
    });
  }
});
