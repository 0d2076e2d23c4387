import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRecord, recordKeys, serialiseRecord } from '../../../server/src/core/claims/record';
import { anyClaim, claim } from './support';

const line =
  '{"id":"01J6MZ3T00AAAAAAAAAAAAAAAA","tags":["claim.quantity"],"exact":"nine ships","prefix":"The port saw ",' +
  '"suffix":" leave at dawn.","start":13,"end":23,"blob":"ce013625030ba8dba906f756967f9e9ca394464a","note":"","by":"ann",' +
  '"at":"2026-09-01T10:00:00Z","rev":1,"codebook":1}';

/** The words that a problem points at, with its message. */
function problemsOf(text: string): string[] {
  return parseRecord(text).problems.map(({ start, end, message }) => `${text.slice(start, end)} -> ${message}`);
}

describe('record', () => {
  it('reads a line', () => {
    assert.deepEqual(parseRecord(line), { record: claim(), problems: [] });
  });

  it('writes a line with its keys in the order of the format', () => {
    assert.equal(serialiseRecord(claim()), line);
    assert.deepEqual(Object.keys(JSON.parse(line) as object), recordKeys);
  });

  it('keeps keys it does not know, behind those it knows', () => {
    const later = line.replace('{', '{"parent":{"of":[1,2]},').replace('"rev":1', '"rev":1,"mood":null');
    const read = parseRecord(later).record;
    assert.deepEqual(read?.unknown, { parent: { of: [1, 2] }, mood: null });
    assert.equal(serialiseRecord(read), `${line.slice(0, -1)},"parent":{"of":[1,2]},"mood":null}`);
  });

  it('keeps the letters of unknown values when a line is written over', () => {
    const later = `${line.slice(0, -1)},"7":1.0,"big":12345678901234567890,"__proto__":{"a":1},"a": [ 1 ] }`;
    const read = parseRecord(later).record;
    assert.ok(read);
    assert.equal(
      serialiseRecord({ ...read, note: 'seen' }, later),
      `${line.slice(0, -1).replace('"note":""', '"note":"seen"')},"7":1.0,"big":12345678901234567890,"__proto__":{"a":1},"a":[ 1 ]}`,
    );
  });

  it('writes an unknown value anew where it was changed', () => {
    const later = `${line.slice(0, -1)},"mood":1.0}`;
    assert.match(serialiseRecord(claim({ unknown: { mood: 2 } }), later), /"mood":2}$/);
    assert.equal(serialiseRecord(claim(), later), line);
  });

  it('says in one problem what is missing', () => {
    assert.deepEqual(
      problemsOf(
        '{"id":"01J6MZ3T00AAAAAAAAAAAAAAAA","tags":["a"],"exact":"x","prefix":"","suffix":"","start":1,"end":2,"note":"","by":"ann"}',
      ).map((text) => text.replace(/.* -> /u, '')),
      ['"blob", "at", "rev", "codebook" are missing.'],
    );
  });

  for (const key of recordKeys) {
    it(`says that "${key}" is missing`, () => {
      const all = Object.entries(JSON.parse(line) as Record<string, unknown>);
      const without = JSON.stringify(Object.fromEntries(all.filter(([name]) => name !== key)));
      assert.deepEqual(problemsOf(without), [`${without} -> "${key}" is missing.`]);
    });

    it(`says where "${key}" is of the wrong type`, () => {
      const wrong = JSON.stringify({ ...(JSON.parse(line) as object), [key]: { wrong: true } });
      const [found, ...more] = problemsOf(wrong);
      assert.match(found ?? '', new RegExp(`^\\{"wrong":true\\} -> "${key}" must be `));
      assert.deepEqual(more, []);
    });
  }

  for (const [what, from, to, pointed] of [
    ['a ULID in lower case', '"01J6MZ3T00AAAAAAAAAAAAAAAA"', '"01j6mz3t00aaaaaaaaaaaaaaaa"', '"01j6mz3t00aaaaaaaaaaaaaaaa"'],
    ['a ULID out of range', '"01J6MZ3T00AAAAAAAAAAAAAAAA"', '"81J6MZ3T00AAAAAAAAAAAAAAAA"', '"81J6MZ3T00AAAAAAAAAAAAAAAA"'],
    ['an empty tag', '["claim.quantity"]', '[""]', '[""]'],
    ['an end before the start', '"end":23', '"end":12', '12'],
    ['an offset that is not whole', '"start":13', '"start":12.5', '12.5'],
    ['a negative offset', '"start":13', '"start":-1', '-1'],
    ['a day that does not exist', '2026-09-01', '2026-02-30', '"2026-02-30T10:00:00Z"'],
    ['a time without its zone', '10:00:00Z', '10:00:00', '"2026-09-01T10:00:00"'],
    ['a blob that is not hexadecimal', 'ce0136', 'ze0136', '"ze013625030ba8dba906f756967f9e9ca394464a"'],
    ['revision 0', '"rev":1', '"rev":0', '0'],
    ['no annotator', '"by":"ann"', '"by":""', '""'],
  ] as const) {
    it(`points at ${what}`, () => {
      const { problems } = parseRecord(line.replace(from, to));
      assert.deepEqual(
        problems.map(({ start, end }) => line.replace(from, to).slice(start, end)),
        [pointed],
      );
    });
  }

  it('reports several problems of one line', () => {
    assert.equal(parseRecord(line.replace('"rev":1', '"rev":"1"').replace('"note":"",', '')).problems.length, 2);
  });

  for (const [broken, message] of [
    [line.slice(0, 60), /not JSON: /],
    ['hello', /not JSON: invalid symbol/],
    ['[1,2]', /one JSON object/],
    ['null', /one JSON object/],
    [`${line},`, /not JSON/],
    [line.replace('{', '{/* why */'), /not JSON/],
    ['{"note":"a\tb"}', /not JSON/],
  ] as const) {
    it(`says that this is no record: ${broken.slice(0, 30)}`, () => {
      const { record: read, problems } = parseRecord(broken);
      assert.equal(read, null);
      assert.match(problems[0]?.message ?? '', message);
      assert.ok((problems[0]?.start ?? -1) >= 0 && (problems[0]?.end ?? Infinity) <= broken.length);
    });
  }

  it('reads back whatever it writes, on one line', () => {
    fc.assert(
      fc.property(anyClaim, (made) => {
        const written = serialiseRecord(made);
        assert.ok(!/[\r\n]/.test(written));
        assert.deepEqual(parseRecord(written), { record: made, problems: [] });
        assert.equal(serialiseRecord(made, written), written);
      }),
    );
  });

  it('never throws, and points into the line, whatever the line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(line.length), fc.nat(20)).map(([at, cut]) => line.slice(0, at) + line.slice(at + cut)),
        ),
        (text) => {
          for (const { start, end } of parseRecord(text).problems) assert.ok(start >= 0 && start <= end && end <= text.length);
        },
      ),
    );
  });
});
