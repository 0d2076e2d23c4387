import assert from 'node:assert/strict';
import { readWords } from '../../../server/src/core/concordance/words';

/** The words that are found in a text. */
function hits(words: string, text: string): string[] {
  const { pattern, problem } = readWords(words);
  assert.equal(problem, undefined);
  const found = pattern?.find(text).map(({ start, end }) => text.slice(start, end)) ?? [];
  if (found.length > 0) assert.ok(pattern?.letters?.test(text) ?? true, 'what is looked at first must not miss a hit');
  return found;
}
/** The stretch of what was asked that has a problem, and the problem. */
function problem(words: string): [string, string] {
  const { problem: found } = readWords(words);
  assert.ok(found);
  return [words.slice(found.start, found.end), found.message];
}

describe('what a concordance looks for', () => {
  const examples: readonly (readonly [string, string, readonly string[]])[] = [
    ['dam', 'The dam, the Dam and a damaged dam’s wall; madam.', ['dam', 'Dam', 'dam']],
    ['can', "He can. She can't.", ['can']],
    ['mayor', 'The mayor’s mayor', ['mayor', 'mayor']],
    ["don't", "I don’t and don't", ['don’t', "don't"]],
    ['flood*', 'Floods, flooded, a flood; unflooded', ['Floods', 'flooded', 'flood']],
    ['*fall', 'rainfall and a fall', ['rainfall', 'fall']],
    ['old dam', 'the old dam, the “old” dam, the old. Dam', ['old dam', 'old” dam']],
    ['the * dam', 'the old dam and the two-mile dam', ['the old dam', 'the two-mile dam']],
    ['river | lake', 'A lake by the river', ['lake', 'river']],
    ['well-known', 'a well-known, a well‑known', ['well-known', 'well‑known']],
    ['9.5', '9.5 and 915 and 19.5', ['9.5']],
    ['25%', 'by 25% or 125%', ['25%']],
    ['Ärzte', 'die ärzte', ['ärzte']],
    ['/flood(s|ed)\\b/', 'floods, flooded, flooding', ['floods', 'flooded']],
    ['/\\d[\\d,]* (people|homes)/', '1,200 homes and 12 people', ['1,200 homes', '12 people']],
    ['/x*/', 'axxb', ['xx']],
  ];
  for (const [words, text, expected] of examples) it(`${words} in “${text}”`, () => assert.deepEqual(hits(words, text), expected));

  it('says at its place what is wrong', () => {
    assert.deepEqual(problem(' /flood(s/')[0], 'flood(s');
    assert.match(problem('/flood(s/')[1], /missing closing/);
    assert.match(problem('/(a)\\1/')[1], /References back/);
    assert.match(problem('/flood')[1], /ends with a slash/);
    assert.deepEqual(problem('dam | ')[0], '|');
    assert.deepEqual(problem('dam || river')[0], '||');
    assert.match(problem('*')[1], /one word at least/);
    assert.match(problem('   ')[1], /Type words/);
    assert.match(problem('a '.repeat(400))[1], /500 characters/);
  });

  it('is done soon with a pattern that would hang an engine that tries every way', () => {
    assert.deepEqual(hits('/(a+)+$/', `${'a'.repeat(5000)}!`), []);
  });
});
