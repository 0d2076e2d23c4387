import assert from 'node:assert/strict';
import { mergeJson } from '../../../../server/src/core/claims/merging/mergeJson';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';

const tag = (id: string, label: string, more = ''): string =>
  `    { "id": "${id}", "label": "${label}", "definition": "${label}."${more} }`;
const codebook = (revision: number, ...tags: readonly string[]): string =>
  `{\n  // Ours.\n  "revision": ${revision},\n  "tags": [\n${tags.join(',\n')}\n  ]\n}\n`;
const ids = (text: string): string[] => parseCodebook(text).tags.map(({ id }) => id);

describe('mergeJson', () => {
  it('takes tags that both branches added, and keeps comments and layout', () => {
    const merged = mergeJson({
      base: codebook(1, tag('a', 'A')),
      ours: codebook(1, tag('a', 'A'), tag('b', 'B')),
      theirs: codebook(1, tag('c', 'C'), tag('a', 'A')),
    });
    assert.deepEqual(merged?.conflicts, []);
    assert.deepEqual(ids(merged.text), ['c', 'a', 'b']);
    assert.match(merged.text, /^\{\n {2}\/\/ Ours\.\n {2}"revision": 1,\n/);
    assert.ok(merged.text.includes(`\n${tag('a', 'A')}`));
  });

  it('merges one tag key by key, and raises the revision over both', () => {
    const merged = mergeJson({
      base: codebook(1, tag('a', 'A')),
      ours: codebook(2, tag('a', 'A', ', "shortcut": "x"')),
      theirs: codebook(2, tag('a', 'A', ', "color": "#123456"')),
    });
    assert.deepEqual(merged?.conflicts, []);
    assert.deepEqual(
      merged.notes.map(({ code }) => code),
      ['revision-raised'],
    );
    const read = parseCodebook(merged.text);
    assert.deepEqual([read.revision, read.tags[0]?.shortcut, read.tags[0]?.color], [3, 'x', '#123456']);
  });

  it('writes both where one value was changed in two ways, and the other tags can still be read', () => {
    const merged = mergeJson({
      base: codebook(1, tag('a', 'A'), tag('b', 'B')),
      ours: codebook(1, tag('a', 'Amount'), tag('b', 'B')),
      theirs: codebook(1, tag('a', 'Number'), tag('b', 'B'), tag('c', 'C')),
    });
    assert.deepEqual(
      merged?.conflicts.map(({ id }) => id),
      ['tags › a › label', 'tags › a › definition'],
    );
    assert.match(merged.text, /<<<<<<< ours\n[^\n]*Amount[^\n]*\n=======\n[^\n]*Number[^\n]*\n>>>>>>> theirs\n/);
    assert.deepEqual(
      ids(merged.text).filter((id) => id !== 'a'),
      ['b', 'c'],
    );
  });

  it('removes what one branch removed, and keeps what the other changed', () => {
    const base = codebook(1, tag('a', 'A'), tag('b', 'B'), tag('c', 'C'));
    const merged = mergeJson({
      base,
      ours: codebook(1, tag('a', 'A')),
      theirs: codebook(1, tag('a', 'A'), tag('b', 'B'), tag('c', 'Cee')),
    });
    assert.deepEqual(ids(merged?.text ?? ''), ['a', 'c']);
    assert.deepEqual(
      merged?.notes.map(({ code, id }) => [code, id]),
      [['edit-kept', 'c']],
    );
  });

  it('merges a name list by names, aliases and pairs as sets', () => {
    const list = (aliases: string, apart: string): string =>
      `{ "speakers": [ { "name": "Ida Bell", "aliases": [${aliases}] } ], "apart": [${apart}] }`;
    const merged = mergeJson({ base: list('"Bell"', ''), ours: list('"Bell", "Ida"', '["A", "B"]'), theirs: list('"Bel"', '["C", "D"]') });
    assert.deepEqual(JSON.parse(merged?.text ?? ''), {
      speakers: [{ name: 'Ida Bell', aliases: ['Bel', 'Ida'] }],
      apart: [
        ['C', 'D'],
        ['A', 'B'],
      ],
    });
  });

  it('leaves alone what is not JSON', () => assert.equal(mergeJson({ base: '{}', ours: '{ oops', theirs: '{}' }), undefined));
  it('takes a file that theirs alone has', () =>
    assert.equal(mergeJson({ base: undefined, ours: undefined, theirs: codebook(1) })?.text, codebook(1)));
});
