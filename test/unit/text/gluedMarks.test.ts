import assert from 'node:assert/strict';
import { isGluedClosing } from '../../../server/src/core/text/gluedMarks';

describe('a single mark between letters', () => {
  const cases: readonly [string, boolean][] = [
    ['welcomed ‘with open arms<|>’by the crowd', true],
    ['the bloc ‘won’t give in<|>’Bell said', false],
    ['the bloc ‘won’t desert<|>’Ruvia', true],
    ['he doesn<|>’t know', false],
    ['Mr O<|>’Neil left', false],
    ['the mayor<|>’s plan', false],
    ['rock<|>’n’roll', false],
    ['a Shi<|>’ite town', false],
  ];
  for (const [marked, may] of cases)
    it(`${marked.replace('<|>', '')}: ${may ? 'may close' : 'is an apostrophe'}`, () =>
      assert.equal(isGluedClosing(marked.replace('<|>', ''), marked.indexOf('<|>')), may));
});
