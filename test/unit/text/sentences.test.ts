import assert from 'node:assert/strict';
import { sentences } from './read';

const cases: [string, string[]][] = [
  ['The gates opened. Nobody knew.', ['The gates opened.', 'Nobody knew.']],
  ['Mr. Odum met Sen. Vale on Jan. 5. They spoke for 2.5 hours.', ['Mr. Odum met Sen. Vale on Jan. 5.', 'They spoke for 2.5 hours.']],
  ['The U.S. Army and J. R. Vale agreed. So did the U.N. Council.', ['The U.S. Army and J. R. Vale agreed.', 'So did the U.N. Council.']],
  ['He fell ill. Nobody knew. They met in Ill. Saturday came.', ['He fell ill.', 'Nobody knew.', 'They met in Ill. Saturday came.']],
  ['“It is over. We go home,” Vale said. Nobody stayed.', ['“It is over. We go home,” Vale said.', 'Nobody stayed.']],
  ['Vale said “it is over. We go home.” Nobody stayed.', ['Vale said “it is over. We go home.”', 'Nobody stayed.']],
  ['"It is over. We go," Vale said. "So be it."', ['"It is over. We go," Vale said.', '"So be it."']],
  ['She asked why. “Who knows?” he said. ‘Nobody. Ever.’', ['She asked why.', '“Who knows?” he said.', '‘Nobody. Ever.’']],
  ['It ended there.He left.', ['It ended there.', 'He left.']],
  ['They left (so it seems.) Then it rained.', ['They left (so it seems.)', 'Then it rained.']],
];

describe('sentences', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      assert.deepEqual(sentences(text), expected);
    });

  it('never reach over a paragraph', () => {
    assert.deepEqual(sentences('A headline without a stop\nThe text begins.'), ['A headline without a stop', 'The text begins.']);
  });
});
