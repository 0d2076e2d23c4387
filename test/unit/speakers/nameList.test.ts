import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNameList } from '../../../server/src/core/attribution/speakers/nameList';

/** The problems of a list with the text they point at. */
const told = (text: string): string[] => parseNameList(text).problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('a name list', () => {
  it('has speakers with their names, and names apart; comments are welcome', () => {
    const { speakers, apart, problems } = parseNameList(`{
      "$schema": "./speakers.schema.json",
      // The spokesman since May.
      "speakers": [{ "name": "Dmitry Orsk", "aliases": ["Dmitri Orsk", "harbour spokesman"], "kind": "person" }, { "name": "Port Union" },],
      "apart": [["Ida Bell", "Ada Bell"]],
    }`);
    assert.deepEqual(speakers, [
      { name: 'Dmitry Orsk', aliases: ['Dmitri Orsk', 'harbour spokesman'], kind: 'person' },
      { name: 'Port Union', aliases: [], kind: null },
    ]);
    assert.deepEqual([apart, problems], [[['Ida Bell', 'Ada Bell']], []]);
  });

  for (const [what, text, problems] of [
    ['no object', '[]', ['schema []']],
    [
      'an entry without a name',
      '{"speakers":[{"aliases":["Orsk"]}, 7, {"name":"…"}]}',
      ['schema {"aliases":["Orsk"]}', 'schema 7', 'schema "…"'],
    ],
    [
      'a name that two entries have',
      '{"speakers":[{"name":"Ida Bell"},{"name":"Ada Moss","aliases":["IDA BELL"]}]}',
      ['duplicate "IDA BELL"'],
    ],
    ['a kind that there is not', '{"speakers":[{"name":"Ida Bell","kind":"ship"}]}', ['schema "ship"']],
    [
      'names apart that are three, or one',
      '{"apart":[["a","b","c"],["Ida Bell","ida bell"]]}',
      ['schema ["a","b","c"]', 'schema ["Ida Bell","ida bell"]'],
    ],
    [
      'names apart that an entry makes one',
      '{"speakers":[{"name":"Ida Bell","aliases":["Ada Bell"]}],"apart":[["Ada Bell","Ida Bell"]]}',
      ['contradiction ["Ada Bell","Ida Bell"]'],
    ],
    ['a list that is none', '{"speakers":{}}', ['schema {}']],
  ] as const)
    it(`tells of ${what} at its place`, () => {
      assert.deepEqual(told(text), problems);
    });

  it('is used as far as it goes where it is broken', () => {
    const { speakers, problems } = parseNameList('{"speakers":[{"name":"Ida Bell"}, {"name":');
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Ida Bell'],
    );
    assert(problems.some(({ code }) => code === 'syntax'));
  });

  it('takes any text, and its problems lie within it', () => {
    const part = fc.constantFrom('{', '}', '[', ']', ',', ':', '"speakers"', '"name"', '"Ida Bell"', '"apart"', '"aliases"', '1', '//x\n');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          for (const { start, end } of parseNameList(text).problems) assert(start >= 0 && start <= end && start <= text.length);
        },
      ),
    );
  });
});
