import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { neededLetters } from '../../../server/src/core/concordance/neededLetters';

describe('letters that a regular expression needs', () => {
  for (const [source, expected] of [
    ['flood(s|ed)', 'flood'],
    ['floods?', 'flood'],
    ['\\bmayor\\b.*\\bsaid', 'mayor'],
    ['colou?r', 'colo'],
    ['go+al keeper', 'keeper'],
    ['flood|storm', null],
    ['(flood|storm)', null],
    ['[Ff]lood', 'lood'],
    ['a{2,3}bcd', 'bcd'],
    ['\\d+ ships', 'ships'],
    ['\\p{Lu}ell said', 'said'],
    ['x*', null],
    ['\\x41bcd', null],
    ['\\Qa|b\\E', null],
    ['[]abc]def', 'def'],
    ['[[:alpha:]]shire', 'shire'],
    ['(?i)Bell', 'Bell'],
  ] as const) {
    it(`/${source}/: ${expected ?? 'none'}`, () => {
      assert.equal(neededLetters(source), expected);
    });
  }

  it('stand in every match', () => {
    const piece = fc.constantFrom(
      'flood',
      'ab',
      'b',
      '.',
      'c?',
      'd*',
      'e+',
      '(ab|cde)',
      '(?:fl)?',
      '[abc]',
      '[^d]',
      '\\w',
      'a{2}',
      '\\b',
      '|',
      ' ',
      '(bcd)*',
    );
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeflo '), maxLength: 40 });
    let needed = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), letters, (pieces, text) => {
        const source = pieces.join('');
        const run = neededLetters(source);
        if (run === null) return;
        needed += 1;
        const matcher = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE).matcher(`${text}flood${text}`);
        while (matcher.find())
          assert.ok((matcher.group() ?? '').toLowerCase().includes(run), `${source} matches ${matcher.group() ?? ''} without ${run}`);
      }),
      { numRuns: 1000 },
    );
    assert.ok(needed > 100, 'expressions that need letters came up');
  });
});
