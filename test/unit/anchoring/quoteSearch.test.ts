import assert from 'node:assert/strict';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import { foldText } from '../../../server/src/core/anchoring/fold';
import { searchContext, searchQuote } from '../../../server/src/core/anchoring/quoteSearch';
import { marked } from '../claims/support';

/** The places found for the marked passage, the best first: its text, score and likeness. */
function found(old: string, now: string): string[] {
  const { text, span } = marked(old);
  return searchQuote(foldText(now), describePassage(text, span)).map(
    ({ start, end, score, similarity }) => `${now.slice(start, end)} ${score.toFixed(2)} ${similarity.toFixed(2)}`,
  );
}

describe('quoteSearch', () => {
  it('gives 1 to the same passage in the same context at the same place', () => {
    assert.deepEqual(found('The port saw <|nine ships|> leave.', 'The port saw nine ships leave.'), ['nine ships 1.00 1.00']);
  });

  it('puts the better context first', () => {
    const [best = '', other = '', ...more] = found(
      'They closed. The port saw <|nine ships|> leave.',
      'It hid nine ships in fog. They closed. The port saw nine ships leave.',
    );
    // The same context 26 code units further on, in a text of 69: (90 + 2 * (1 - 26 / 69)) / 92.
    assert.equal(best, 'nine ships 0.99 1.00');
    assert.ok(Number(other.split(' ')[2]) < 0.75, other);
    assert.deepEqual(more, []);
  });

  it('searches approximately only where nothing is the same', () => {
    // One letter of fourteen: 13 / 14, and (50 * 13 / 14 + 42) / 92.
    assert.deepEqual(found('The port saw <|nine old ships|> leave.', 'The port saw nine odd ships leave.'), ['nine odd ships 0.96 0.93']);
  });

  it('counts marks in another style as the same', () => {
    assert.deepEqual(found('It said <|“no, not yet”|> twice.', 'It said "no, not yet" twice.'), ['"no, not yet" 1.00 1.00']);
  });

  it('gives no overlapping places, and none for nothing', () => {
    assert.equal(found('<|no no|> no no', 'no no no no').length, 2);
    assert.deepEqual(found('a<| |>b', 'a b'), []);
    assert.deepEqual(found('a <|b|> c', 'x y z'), []);
  });

  describe('by context alone', () => {
    const old = 'The harbour master of Orrin told the press that <|nine|> ships had left the port before dawn.';
    const place = (now: string): string | undefined => {
      const { text, span } = marked(old);
      const between = searchContext(foldText(now), describePassage(text, span));
      return between ? now.slice(between.start, between.end) : undefined;
    };

    it('finds what stands for a replaced word', () => assert.equal(place(marked(old).text.replace('nine', 'four')), 'four'));
    it('finds nothing where the word is gone', () => assert.equal(place(marked(old).text.replace('nine ', '')), undefined));
    it('finds nothing where much more stands there', () =>
      assert.equal(place(marked(old).text.replace('nine', 'it was not known how many')), undefined));
    it('finds nothing where there are two such places', () => {
      const now = marked(old).text.replace('nine', 'four');
      assert.equal(place(`${now}\n${now}`), undefined);
    });
  });
});
