import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findTag } from '../../../../server/src/core/claims/codebook/codebook';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';

const small = `{
  "revision": 3,
  "groups": [{ "id": "kind", "label": "Kind", "exclusive": true }],
  "tags": [
    { "id": "kind.number", "label": "Number", "definition": "Gives a number.", "group": "kind", "shortcut": "n" },
    { "id": "kind.date", "label": "Date", "definition": "Gives a date.", "group": "kind", "color": "#1D4ed8" }
  ]
}`;

/** What each problem points at, with its message. */
function problemsOf(text: string): string[] {
  return parseCodebook(text).problems.map(({ start, end, message }) => `${text.slice(start, end)} -> ${message}`);
}

describe('parseCodebook', () => {
  it('reads tags with every key settled', () => {
    const codebook = parseCodebook(small);
    assert.deepEqual(codebook.problems, []);
    assert.equal(codebook.revision, 3);
    assert.deepEqual(codebook.groups, [{ id: 'kind', label: 'Kind', definition: '', source: '', exclusive: true }]);
    const { start, end, ...tag } = findTag(codebook, 'kind.number') ?? { start: 0, end: 0 };
    assert.deepEqual(tag, {
      id: 'kind.number',
      label: 'Number',
      definition: 'Gives a number.',
      source: '',
      examples: [],
      group: 'kind',
      color: null,
      shortcut: 'n',
      parent: null,
      on: ['quotation', 'text', 'article', 'statement'],
      noteRequired: false,
      deprecated: false,
      successor: null,
      changed: null,
    });
    assert.match(small.slice(start, end), /^\{ "id": "kind.number".*\}$/);
  });

  for (const [what, from, to, expected] of [
    ['a missing comma', '"n" },', '"n" }', /\{ -> The codebook is not JSON here: comma expected/],
    ['a comment', '"revision": 3,', '"revision": 3, // three', /\/\/ three -> The codebook is not JSON here: invalid comment token/],
    ['a revision that is no number', '"revision": 3', '"revision": "3"', /^"3" -> "revision" must be a whole number/],
    ['a tag without label', '"label": "Number", ', '', /^\{ "id": "kind.number".* -> "label" is missing\.$/],
    ['a colour by name', '#1D4ed8', 'blue', /^"blue" -> "color" must be a colour/],
    ['a shortcut of two keys', '"shortcut": "n"', '"shortcut": "no"', /^"no" -> "shortcut" must be one key/],
    ['a group that is not there', '"group": "kind", "shortcut"', '"group": "sort", "shortcut"', /^"sort" -> There is no group "sort"\./],
    ['a tag twice', 'kind.date', 'kind.number', /^"kind.number" -> There is a tag "kind.number" already/],
    ['a shortcut twice', '"color"', '"shortcut": "n", "color"', /^"n" -> The key "n" picks "kind.number" already/],
    [
      'a successor that is not there',
      '"color"',
      '"deprecated": true, "successor": "kind.day", "color"',
      /^"kind.day" -> There is no tag "kind.day"/,
    ],
    [
      'a place it cannot stand on',
      '"color"',
      '"on": ["page"], "color"',
      /^\["page"\] -> "on" must be a list of quotation, text, article, statement/,
    ],
  ] as const) {
    it(`points at ${what}, and keeps the tags that can be used`, () => {
      const text = small.replace(from, to);
      assert.notEqual(text, small);
      assert.match(problemsOf(text)[0] ?? 'nothing', expected);
      assert.ok(findTag(parseCodebook(text), 'kind.number'));
    });
  }

  it('leaves a tag without an id out, and keeps the others', () => {
    const codebook = parseCodebook(small.replace('"id": "kind.date", ', ''));
    assert.deepEqual(
      codebook.tags.map(({ id }) => id),
      ['kind.number'],
    );
  });

  it('leaves out what is no tag', () => {
    assert.deepEqual(problemsOf('{"revision":1,"tags":["a"]}'), ['"a" -> Every entry of "tags" must be an object.']);
    assert.deepEqual(problemsOf('{"revision":1,"tags":{}}'), ['{} -> "tags" must be a list.']);
    assert.match(problemsOf('[]')[0] ?? '', /A codebook is one JSON object/);
  });

  it('says that an empty file is no codebook', () => assert.match(problemsOf('')[0] ?? '', /not JSON here: value expected/));

  it('keeps the tags before the place where the file was cut short', () => {
    assert.deepEqual(
      parseCodebook(small.slice(0, small.indexOf('"kind.date"'))).tags.map(({ id }) => id),
      ['kind.number'],
    );
  });

  it('never throws, and points into the text', () => {
    fc.assert(
      fc.property(fc.nat(small.length), fc.nat(40), fc.string(), (at, cut, put) => {
        const text = small.slice(0, at) + put + small.slice(at + cut);
        for (const { start, end } of parseCodebook(text).problems) assert.ok(start >= 0 && start <= end && end <= Math.max(1, text.length));
      }),
    );
  });
});
