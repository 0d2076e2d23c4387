import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../../server/src/core/statements/words/words';

const norms = (text: string): string =>
  wordsOf(text)
    .map(({ norm }) => norm)
    .join(' ');

describe('words of a wording', () => {
  it('takes contractions apart, also where scraping left a stray space', () => {
    assert.equal(norms('The ferry hasn’t left'), 'the ferry has not left');
    assert.equal(norms('The ferry doesn’ t leave, I’ m told'), 'the ferry does not leave i am told');
  });

  it('reads per cent and % as percent, and did not in didn’t', () => {
    for (const written of ['97 per cent', '97 percent', '97%', '97 %']) assert.equal(norms(written), '97 percent');
    assert.equal(norms('It didn’t ring'), norms('It did not ring'));
  });

  it('writes abbreviations of countries out, but not the pronoun', () => {
    assert.equal(norms('The US told us'), 'the united states told us');
    assert.equal(norms('The U.S. told us'), 'the united states told us');
  });

  it('knows a name by its capital, but not at the start of a sentence', () => {
    const names = wordsOf('Sailors met Vera Lund. Nobody else came')
      .filter(({ name }) => name)
      .map(({ norm }) => norm);
    assert.deepEqual(names, ['vera', 'lund']);
  });

  it('gives irregular forms the stem of their base form', () => {
    assert.equal(wordsOf('left')[0]?.stem, wordsOf('leave')[0]?.stem);
  });

  it('gives spans that lie in the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', "'", '’', ' ', '.', '1', ',', 'n', 't', 'é') }), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          assert.ok(start >= 0 && start < end && end <= text.length && end >= last);
          last = end;
        }
      }),
    );
  });
});
