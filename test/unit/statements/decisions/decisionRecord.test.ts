import assert from 'node:assert/strict';
import { parseDecision, parseDecisionFile, serialiseDecision } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { decision } from './support';

const courier =
  '{"article":"courier.txt","exact":"nine ships","prefix":"The port saw ","suffix":" leave at dawn.","start":13,"end":23,"blob":"ce013625030ba8dba906f756967f9e9ca394464a"}';
const herald = courier.replace('courier', 'herald');
const line = `{"id":"01J6MZ3T00AAAAAAAAAAAAAAAA","kind":"same","a":${courier},"b":${herald},"note":"","by":"ann","at":"2026-09-01T10:00:00Z","rev":1}`;

/** The words that a problem points at, with its message. */
const problemsOf = (text: string): string[] =>
  parseDecision(text).problems.map(({ start, end, message }) => `${text.slice(start, end)} -> ${message}`);

describe('decision record', () => {
  it('reads a line, and writes it letter by letter', () => {
    assert.deepEqual(parseDecision(line), { record: decision(), problems: [] });
    assert.equal(serialiseDecision(decision()), line);
  });

  it('keeps keys of later versions, in the record and in its passages', () => {
    const later = line.replace('"start":13', '"page":1.0,"start":13').replace('"rev":1', '"rev":1,"mood":1.0');
    const { record } = parseDecision(later);
    assert(record);
    assert.equal(serialiseDecision({ ...record, note: 'seen' }, later), later.replace('"note":""', '"note":"seen"'));
  });

  for (const [what, from, to, expected] of [
    ['a kind there is not', '"kind":"same"', '"kind":"alike"', '"alike" -> "kind" must be one of "same", "different", "note".'],
    ['a passage that is none', `"b":${herald}`, '"b":7', '7 -> "b" must be a passage: an object with "article" and the keys of an anchor.'],
    [
      'a passage without its article',
      '"article":"herald.txt",',
      '',
      `${herald.replace('"article":"herald.txt",', '')} -> "b.article" is missing.`,
    ],
    [
      'offsets in the wrong order',
      `"end":23,"blob":"ce013625030ba8dba906f756967f9e9ca394464a"},"b"`,
      `"end":3,"blob":"ce013625030ba8dba906f756967f9e9ca394464a"},"b"`,
      '3 -> "a.end" must not be less than "a.start".',
    ],
  ] as const) {
    it(`points at ${what}`, () => assert.deepEqual(problemsOf(line.replace(from, to)), [expected]));
  }

  it('costs one decision where a line is damaged', () => {
    const file = parseDecisionFile(`oops\n${line}\n`);
    assert.deepEqual(
      file.records.map(({ record }) => record),
      [decision()],
    );
    assert.deepEqual(
      file.damaged.map(({ text }) => text),
      ['oops'],
    );
  });
});
