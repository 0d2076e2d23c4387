import assert from 'node:assert/strict';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';
import { isOutdated, recodeCodebook, recoded, tagIdFrom } from '../../../../server/src/core/claims/codebook/recode';

const tag = (id: string, more: object = {}): object => ({ id, label: id.toUpperCase(), definition: `What ${id} is.`, ...more });
const book = (tags: object[], more: object = {}): string =>
  `${JSON.stringify({ revision: 3, groups: [{ id: 'g', label: 'G', exclusive: true }], tags, ...more }, null, 2)}\n`;
const shown = (text: string): string[] =>
  parseCodebook(text).tags.map(
    ({ id, deprecated, successor }) => `${id}${deprecated ? ' gone' : ''}${successor === null ? '' : ` -> ${successor}`}`,
  );

describe('recodeCodebook', () => {
  it('merges tags: the old ones stay, deprecated, and name the one they went into', () => {
    const after = recodeCodebook(book([tag('a', { shortcut: 'x' }), tag('b'), tag('c')]), { kind: 'merge', from: ['a', 'b'], into: 'c' });
    assert.deepEqual(shown(after), ['a gone -> c', 'b gone -> c', 'c']);
    assert.equal(parseCodebook(after).revision, 4);
    assert.equal(parseCodebook(after).tags[0]?.shortcut, null);
  });

  it('renames a tag with all that is said of it', () => {
    const after = recodeCodebook(book([tag('a', { shortcut: 'x', group: 'g', later: 1 }), tag('b')]), {
      kind: 'rename',
      from: 'a',
      to: 'n',
      label: 'New',
    });
    assert.deepEqual(shown(after), ['a gone -> n', 'n', 'b']);
    const made = parseCodebook(after).tags[1];
    assert.deepEqual([made?.label, made?.shortcut, made?.group, made?.definition, made?.changed], ['New', 'x', 'g', 'What a is.', 4]);
    assert.equal(after.split('"later": 1').length, 3);
  });

  it('splits a tag into new ones in its group and ones that are there', () => {
    const after = recodeCodebook(book([tag('a', { group: 'g' }), tag('b')]), {
      kind: 'split',
      from: 'a',
      into: [{ id: 'a.1', label: 'One', definition: 'The first.' }, 'b'],
    });
    assert.deepEqual(shown(after), ['a gone', 'a.1', 'b']);
    assert.equal(parseCodebook(after).tags[1]?.group, 'g');
  });

  it('leaves what it does not touch letter by letter', () => {
    const text =
      '{ "revision" : 3,\r\n  "x": [1.0],\r\n  "tags": [\r\n    {"id":"a","label":"A","definition":"d"},\r\n    {"id":"b",   "label":"B","definition":"d"}\r\n  ] }\r\n';
    const after = recodeCodebook(text, { kind: 'merge', from: ['a'], into: 'b' });
    for (const kept of ['{ "revision" : 4,\r\n  "x": [1.0],\r\n', '    {"id":"b",   "label":"B","definition":"d"}\r\n  ] }\r\n'])
      assert.ok(after.includes(kept), after);
  });

  for (const [what, change] of [
    ['a tag that is not there', { kind: 'merge', from: ['z'], into: 'a' }],
    ['a tag into itself', { kind: 'merge', from: ['a'], into: 'a' }],
    ['an id that is taken', { kind: 'rename', from: 'a', to: 'b', label: 'B' }],
    ['an id with a space', { kind: 'rename', from: 'a', to: 'b c', label: 'B' }],
    ['a split into one', { kind: 'split', from: 'a', into: ['b'] }],
  ] as const)
    it(`refuses ${what}`, () => assert.throws(() => recodeCodebook(book([tag('a'), tag('b')]), change), { name: 'ClaimRefusedError' }));

  it('refuses a codebook with mistakes', () =>
    assert.throws(() => recodeCodebook('{"revision": 1, "tags": [', { kind: 'merge', from: ['a'], into: 'b' }), /mend them first/));
});

describe('recoded', () => {
  const codebook = parseCodebook(book([tag('a'), tag('b', { group: 'g' }), tag('c', { group: 'g' }), tag('d')]));
  it('replaces a tag', () => assert.deepEqual(recoded(codebook, ['a', 'b'], ['a'], ['d']), ['b', 'd']));
  it('keeps each tag once', () => assert.deepEqual(recoded(codebook, ['a', 'd'], ['a'], ['d']), ['d']));
  it('gives way to an exclusive group', () => assert.deepEqual(recoded(codebook, ['b', 'd'], ['d'], ['c']), ['c']));
  it('leaves other claims alone', () => assert.deepEqual(recoded(codebook, ['b'], ['a'], ['d']), ['b']));
});

describe('isOutdated', () => {
  const plain = parseCodebook(book([tag('a'), tag('b')]));
  const dated = parseCodebook(book([tag('a', { changed: 3 }), tag('b', { changed: 1 })]));
  it('asks for every older claim where the codebook does not say what changed', () => {
    assert.equal(isOutdated(plain, { tags: ['a'], codebook: 2 }), true);
    assert.equal(isOutdated(plain, { tags: ['a'], codebook: 3 }), false);
  });
  it('asks only for claims whose tags changed since, where it says so', () => {
    assert.equal(isOutdated(dated, { tags: ['a'], codebook: 2 }), true);
    assert.equal(isOutdated(dated, { tags: ['b'], codebook: 2 }), false);
  });
  it('asks for tags that are gone', () => assert.equal(isOutdated(dated, { tags: ['z'], codebook: 2 }), true));
});

describe('tagIdFrom', () => {
  it('makes an id of a label', () => assert.equal(tagIdFrom('claim.quantity.Große Zahl, roughly'), 'claim.quantity.gro-e-zahl-roughly'));
  it('always makes one', () => assert.equal(tagIdFrom('—'), 'tag'));
});
