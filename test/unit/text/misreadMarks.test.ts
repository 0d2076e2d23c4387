import assert from 'node:assert/strict';
import { misreadMark } from '../../../server/src/core/text/misreadMarks';
import { scanMarks } from '../../../server/src/core/text/marks';
import { findQuotations } from '../../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../../server/src/core/text/readArticle';

const read = (text: string): ReturnType<typeof readArticle> => readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });

describe('marks that were read in a wrong encoding', () => {
  const meant: readonly [string, string, number][] = [
    ['â€œ', '“', 3],
    ['â€\u009d', '”', 3],
    ['â€', '”', 2],
    ['â€˜', '‘', 3],
    ['â€™', '’', 3],
    ['â€“', '–', 3],
    ['â€¦', '…', 3],
    ['\u0093', '“', 1],
    ['\u0094', '”', 1],
  ];
  for (const [form, mark, length] of meant)
    it(`${JSON.stringify(form)} is ${mark}`, () => {
      assert.deepEqual(misreadMark(`x${form} y`, 1), { meant: mark, length });
    });

  it('no letter of a word is one', () => {
    assert.equal(misreadMark('château', 2), null);
  });

  it('an apostrophe within a word is no mark, nor are dashes', () => {
    assert.deepEqual(scanMarks('It isnâ€™t â€“ we think â€” over', 0, 31), []);
  });

  const quoted: readonly [string, string][] = [
    ['â€œThe gate isnâ€™t safe,â€\u009d Bell said.', 'The gate isnâ€™t safe,'],
    ['Bell said: â€œThe gate is open.â€', 'The gate is open.'],
    ['Bell said: \u0093The gate is open.\u0094', 'The gate is open.'],
    ['â€˜The gate is open,â€™ said Bell.', 'The gate is open,'],
  ];
  for (const [text, content] of quoted)
    it(`they quote: ${content}`, () => {
      assert.deepEqual(
        findQuotations(read(text)).map(({ start, end }) => text.slice(start, end)),
        [content],
      );
    });

  it('words read as they were meant, at their own place', () => {
    const text = 'It isnâ€™t Bellâ€™s.';
    assert.deepEqual(
      read(text).tokens.map(({ start, end, text: word }) => [word, text.slice(start, end)]),
      [
        ['It', 'It'],
        ['is', 'is'],
        ["n't", 'nâ€™t'],
        ['Bell', 'Bell'],
        ["'s", 'â€™s'],
        ['.', '.'],
      ],
    );
  });
});
