import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSourceList } from '../../../server/src/core/sources/sourceList';

/** Each problem as its code and the stretch it stands at. */
const told = (text: string): string[] => parseSourceList(text).problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('reading a source list', () => {
  it('takes outlet, address, date and title of each article; comments, a last comma and unknown keys are no mistakes', () => {
    const { entries, problems } = parseSourceList(`{
      "$schema": "./sources.schema.json",
      "articles": {
        "strait/post.txt": { "outlet": "River Post", "url": "https://post.example/1", "date": "2026-09-01", "title": "Ships leave", "desk": "sea" }, // checked
        "wire/**": { "outlet": " Harbour Wire ", "url": "", "date": "" },
      },
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ path, outlet, url, date, title }) => [path, outlet, url, date, title]),
      [
        ['strait/post.txt', 'River Post', 'https://post.example/1', '2026-09-01', 'Ships leave'],
        ['wire/**', 'Harbour Wire', null, null, null],
      ],
    );
  });

  it('leaves out what cannot be used, says where it stands, and uses the rest', () => {
    const text =
      '{"articles":{"a.txt":{"outlet":5,"url":"post.example","date":"2026-02-30"},"b.txt":"River Post","a.txt":{"outlet":"Other"},"c.txt":{"outlet":"Wire"}}}';
    assert.deepEqual(told(text), ['schema 5', 'schema "post.example"', 'schema "2026-02-30"', 'schema "River Post"', 'duplicate "a.txt"']);
    assert.deepEqual(
      parseSourceList(text).entries.map(({ path, outlet }) => [path, outlet]),
      [
        ['a.txt', null],
        ['c.txt', 'Wire'],
      ],
    );
  });

  it('takes days and times of the calendar, and nothing else', () => {
    const taken = (date: string): boolean => parseSourceList(JSON.stringify({ articles: { 'a.txt': { date } } })).problems.length === 0;
    for (const date of ['2026-09-01', '2024-02-29', '2026-09-01T10:00', '2026-09-01T10:00:00Z', '2026-09-01T10:00:00.5+02:00'])
      assert(taken(date), date);
    for (const date of ['2026-9-1', '01.09.2026', '2026-13-01', '2025-02-29', '2026-09-01 10:00', '2026-09-01T25:00Z', 'yesterday'])
      assert(!taken(date), date);
  });

  it('says where a list is no list', () => {
    assert.deepEqual(told('[]'), ['schema []']);
    assert.deepEqual(told('{"articles":[]}'), ['schema []']);
    assert.deepEqual(
      parseSourceList('{"articles":{"a.txt":{"outlet":"Post"},').entries.map(({ outlet }) => outlet),
      ['Post'],
    );
  });

  it('reads any text without failing, with problems inside it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.dictionary(fc.string(), fc.jsonValue()).map((articles) => JSON.stringify({ articles })),
        ),
        (text) => {
          for (const { start, end } of parseSourceList(text).problems) assert(start >= 0 && start <= end && start <= text.length);
        },
      ),
    );
  });
});
