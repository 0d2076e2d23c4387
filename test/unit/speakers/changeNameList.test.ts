import assert from 'node:assert/strict';
import { changeNameList, planNameList } from '../../../server/src/core/attribution/speakers/changeNameList';
import { parseNameList } from '../../../server/src/core/attribution/speakers/nameList';
import { ClaimRefusedError } from '../../../server/src/core/annotationFiles/refusal';

const commented = `{
  // Ours.
  "speakers": [
    { "name": "Ida Bell", "aliases": ["Ida Bel"] } // the engineer
  ]
}
`;
const plain = (text: string): unknown => {
  const { speakers, apart, problems } = parseNameList(text);
  assert.deepEqual(problems, []);
  return { speakers: speakers.map(({ name, aliases }) => [name, ...aliases]), apart };
};

describe('a decision on speakers', () => {
  it('makes the list where there is none, with its schema beside it', () => {
    assert.deepEqual(
      planNameList({ list: undefined, schema: undefined }).map(({ path }) => path),
      ['annotations/speakers.json', 'annotations/speakers.schema.json'],
    );
    assert.deepEqual(planNameList({ list: '', schema: undefined }), []);
    assert.equal(
      changeNameList(undefined, { kind: 'merge', names: ['Dmitry Orsk', 'Dmitri Orsk'] }),
      `{
  "$schema": "./speakers.schema.json",
  "speakers": [
    { "name": "Dmitry Orsk", "aliases": [ "Dmitri Orsk" ] }
  ]
}
`,
    );
  });

  it('keeps comments and everything that it does not touch', () => {
    const text = changeNameList(commented, { kind: 'merge', names: ['Dmitry Orsk', 'Dmitri Orsk'] });
    assert.equal(
      text,
      commented.replace('} // the engineer', '}, // the engineer\n    { "name": "Dmitry Orsk", "aliases": [ "Dmitri Orsk" ] }'),
    );
    assert.deepEqual(plain(text), {
      speakers: [
        ['Ida Bell', 'Ida Bel'],
        ['Dmitry Orsk', 'Dmitri Orsk'],
      ],
      apart: [],
    });
  });

  it('adds a spelling to a speaker that is there, and makes one of two entries', () => {
    assert.deepEqual(plain(changeNameList(commented, { kind: 'merge', names: ['Ida Bell', 'Ida Bells'] })), {
      speakers: [['Ida Bell', 'Ida Bells', 'Ida Bel']],
      apart: [],
    });
    const two =
      '{"speakers":[{"name":"Ida Bell"},{"name":"Mara Quill"},{"name":"Ada Bell","aliases":["A Bell"]}],"apart":[["Ada Bell","Ida Bell"]]}';
    assert.deepEqual(plain(changeNameList(two, { kind: 'merge', names: ['Ada Bell', 'Ida Bell'] })), {
      speakers: [['Ada Bell', 'Ida Bell', 'A Bell'], ['Mara Quill']],
      apart: [],
    });
  });

  it('takes lists as they are laid out: on one line, with a comma behind the last, with CRLF', () => {
    const merge = (text: string): string => changeNameList(text, { kind: 'merge', names: ['Orsk', 'Orsck'] });
    const entry = '{ "name": "Orsk", "aliases": [ "Orsck" ] }';
    assert.equal(merge('{"speakers":[{"name":"Ida Bell"}]}'), `{"speakers":[{"name":"Ida Bell"}, ${entry}]}`);
    assert.equal(
      merge('{"speakers":[\r\n\t{"name":"Ida Bell"}, // she\r\n]}'),
      `{"speakers":[\r\n\t{"name":"Ida Bell"}, // she\r\n\t${entry}\r\n]}`,
    );
    assert.deepEqual(plain(merge('{}')), { speakers: [['Orsk', 'Orsck']], apart: [] });
  });

  it('parts names, out of one entry too, once', () => {
    const parted = changeNameList(commented, { kind: 'split', names: ['Ida Bell', 'Ida Bel'] });
    assert.deepEqual(plain(parted), { speakers: [['Ida Bell']], apart: [['Ida Bell', 'Ida Bel']] });
    assert.equal(changeNameList(parted, { kind: 'split', names: ['Ida Bel', 'Ida Bell'] }), parted);
    assert.deepEqual(plain(changeNameList(commented, { kind: 'split', names: ['Ida Bel', 'Ida Bell'] })), {
      speakers: [['Ida Bell']],
      apart: [['Ida Bel', 'Ida Bell']],
    });
  });

  it('renames, and remembers the old name', () => {
    assert.deepEqual(plain(changeNameList(commented, { kind: 'rename', from: 'Ida Bel', to: 'Ida M. Bell' })), {
      speakers: [['Ida M. Bell', 'Ida Bell', 'Ida Bel']],
      apart: [],
    });
    assert.deepEqual(plain(changeNameList(commented, { kind: 'rename', from: 'Orsk', to: 'Dmitry Orsk' })), {
      speakers: [
        ['Ida Bell', 'Ida Bel'],
        ['Dmitry Orsk', 'Orsk'],
      ],
      apart: [],
    });
  });

  it('is refused, and nothing lost, where it cannot be', () => {
    const refused = (text: string, change: Parameters<typeof changeNameList>[1]): void => {
      assert.throws(() => changeNameList(text, change), ClaimRefusedError);
    };
    refused('{"speakers": [', { kind: 'merge', names: ['Ida Bell', 'Ada Bell'] });
    refused(commented, { kind: 'merge', names: ['Ida Bell'] });
    refused(commented, { kind: 'split', names: ['Ida Bell', 'IDA BELL'] });
    refused(commented, { kind: 'rename', from: 'Dmitry Orsk', to: 'Ida Bel' });
  });
});
