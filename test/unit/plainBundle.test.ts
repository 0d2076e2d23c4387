import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { inAscii } from '../../scripts/plainBundle.mjs';

/** The regular expression that a program of one is. */
const read = (program: string): RegExp => runInThisContext(program) as RegExp;

describe('a bundle in ASCII', () => {
  it('leaves a program alone that is ASCII', () => {
    assert.equal(inAscii(String.raw`/^\d+\\$/.test("\u2019")`), String.raw`/^\d+\\$/.test("\u2019")`);
  });

  it('escapes what stands in a regular expression', () => {
    assert.equal(inAscii('/[“”]s?/u'), String.raw`/[\u201c\u201d]s?/u`);
  });

  it('keeps what a character behind a backslash means', () => {
    const program = String.raw`/^[a-z\–\’]+\\é$/`;
    assert.equal(inAscii(program), String.raw`/^[a-z\u2013\u2019]+\\\u00e9$/`);
    assert(read(inAscii(program)).test('a–b’\\é'));
    assert(!read(inAscii(program)).test('u2013'));
  });

  it('finds the same with and without the flag u', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '’', 'é', '😀', '–') }), fc.constantFrom('', 'u'), (text, flags) => {
        for (const program of [`/^[’😀]+(?:é|–)?/${flags}`, `/[^a-é]😀/${flags}`]) {
          assert.deepEqual(read(inAscii(program)).exec(text), read(program).exec(text));
        }
      }),
    );
  });
});
