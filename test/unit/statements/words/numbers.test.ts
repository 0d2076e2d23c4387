import assert from 'node:assert/strict';
import { quantitiesOf } from '../../../../server/src/core/statements/words/numbers';
import { wordsOf } from '../../../../server/src/core/statements/words/words';

const values = (text: string): string[] =>
  quantitiesOf(wordsOf(text), text).map(({ kind, value, start, end }) => `${kind} ${value} (${text.slice(start, end)})`);

describe('quantities', () => {
  it('reads digits and words alike', () => {
    assert.deepEqual(values('1,200 sailors and twelve hundred ships'), ['number 1200 (1,200)', 'number 1200 (twelve hundred)']);
    assert.deepEqual(values('twenty-five boats for 3.5 million'), ['number 25 (twenty-five)', 'number 3500000 (3.5 million)']);
  });

  it('tells dates from numbers', () => {
    assert.deepEqual(values('on 24 February 2031'), ['date month:2/24 (24 February)', 'date year:2031 (2031)']);
    assert.deepEqual(values('It opens Monday or March 3'), ['date weekday:0 (Monday)', 'date month:3/3 (March 3)']);
  });

  it('takes no month from a verb', () => {
    assert.deepEqual(values('they may march'), []);
  });
});
