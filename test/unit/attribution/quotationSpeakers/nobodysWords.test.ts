import assert from 'node:assert/strict';
import { shownAll } from '../reading';

describe('marks around nobody’s words', () => {
  const kinds = (text: string): string[] =>
    shownAll(text)
      .map((one) => one.split(' ')[0] ?? '')
      .filter((kind) => kind !== 'indirect');

  it('the title of a programme, whoever speaks on it', () =>
    assert.deepEqual(kinds('The road is closed, Bell said on the programme “Harbour Today.”'), ['scare']));
  it('a name that the narrator distrusts', () => assert.deepEqual(kinds('Bell said the so-called “storm fund” was gone.'), ['scare']));
  it('the name of a body', () =>
    assert.deepEqual(kinds('The expert of the centre "Coastline" Nerea Solt told the Herald: "The road is longer."'), ['scare', 'direct']));
  it('words that are no title', () => assert.deepEqual(kinds('Bell called the programme “a waste of money”.'), ['mixed']));
});
