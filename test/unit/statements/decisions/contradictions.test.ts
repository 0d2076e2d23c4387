import assert from 'node:assert/strict';
import { checkDecisions } from '../../../../server/src/core/statements/decisions/checkDecisions';
import type { Decision } from '../../../../server/src/core/statements/decisions/decision';
import { parseDecisionFile, serialiseDecision } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { decided } from './support';

// Four outlets, a word for each wording: a.txt says "alpha".
const articles = {
  'a.txt': 'Then alpha was said.\n',
  'b.txt': 'Then bravo was said.\n',
  'c.txt': 'Then charlie was said.\n',
  'd.txt': 'Then delta was said.\n',
} as const;
const words = { a: 'alpha', b: 'bravo', c: 'charlie', d: 'delta' } as const;
type Name = keyof typeof words;

const passage = (name: Name): readonly [string, string, string] => [`${name}.txt`, articles[`${name}.txt`], words[name]];

/** What is told of a file with one decision a line: `['a=b', 'b≠c']`; "2 contradiction: the message -> 1, 3". */
function told(...lines: readonly string[]): string[] {
  const records = lines.map((line, n) => {
    const [one, sign, other] = [...line] as [Name, '=' | '≠' | '?', Name];
    const kinds: Readonly<Record<string, Decision['kind']>> = { '=': 'same', '≠': 'different', '?': 'note' };
    return serialiseDecision(
      decided(kinds[sign] ?? 'note', passage(one), passage(other), { id: `01J6MZ3T00AAAAAAAAAAAAAAA${n}`, note: sign === '?' ? 'hm' : '' })
        .decision,
    );
  });
  const file = parseDecisionFile(`${records.join('\n')}\n`);
  return checkDecisions('annotations/ann/links.jsonl', file, { article: (path) => articles[path as keyof typeof articles] }).map(
    ({ line, code, message, related = [] }) => `${line} ${code}: ${message} -> ${related.map((place) => place.line).join(', ')}`,
  );
}

describe('one person’s decisions that contradict each other', () => {
  it('are told where one pair is decided both ways', () => {
    assert.deepEqual(told('a=b', 'a=c', 'b≠a'), [
      '1 contradiction: Line 3 decided otherwise on the same two wordings: none of these decisions counts. -> 3',
      '3 contradiction: Line 1 decided otherwise on the same two wordings: none of these decisions counts. -> 1',
    ]);
  });

  it('are told where a chain makes the same what another decision keeps apart', () => {
    assert.deepEqual(told('a=b', 'c≠a', 'b=c'), [
      '1 contradiction: Together with line 3 this makes one statement of two wordings that line 2 keeps apart. -> 2, 3',
      '2 contradiction: Lines 1 and 3 together say that these two are the same statement, and this decision says that they are not. -> 1, 3',
      '3 contradiction: Together with line 1 this makes one statement of two wordings that line 2 keeps apart. -> 2, 1',
    ]);
  });

  it('are the shortest chain, however long', () => {
    assert.deepEqual(
      told('a=b', 'b=c', 'c=d', 'a=c', 'a≠d').map((line) => line.slice(0, 15)),
      ['3 contradiction', '4 contradiction', '5 contradiction'],
    );
  });

  it('are told mildly where just the same is decided twice', () => {
    assert.deepEqual(told('a=b', 'b=a'), ['2 decided-twice: Line 1 decided just this already. -> 1']);
  });

  for (const fine of [
    ['a=b', 'b=c', 'a=c'],
    ['a≠b', 'b≠c', 'a≠c'],
    ['a=b', 'c≠d', 'b≠c'],
    ['a=b', 'a?b'],
    ['a=b', 'b?c', 'a≠c'],
  ]) {
    it(`are none in ${fine.join(', ')}`, () => assert.deepEqual(told(...fine), []));
  }

  it('are none where a passage is gone: that decision rests', () => {
    const gone = decided('different', ['a.txt', 'Then omega was said, they say.\n', 'omega was said, they say'], passage('b')).decision;
    const lines = [
      serialiseDecision({ ...gone, id: '01J6MZ3T00AAAAAAAAAAAAAAA0' }),
      serialiseDecision(decided('same', passage('a'), passage('b')).decision),
    ];
    const problems = checkDecisions('annotations/ann/links.jsonl', parseDecisionFile(`${lines.join('\n')}\n`), {
      article: (path) => articles[path as keyof typeof articles],
    });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['orphan'],
    );
  });
});
