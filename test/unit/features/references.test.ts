import assert from 'node:assert/strict';
import { references } from '../../../server/src/core/features/references';
import { courier, gazette, herald } from '../../support/articles';
import { example, root, textAt } from '../../support/folder';

const others = { 'courier.txt': courier, 'gazette.txt': gazette };
const name = (uri: string): string => uri.slice(root.length + 1);

describe('references', () => {
  it('of a quotation are the members of its statement', () => {
    const { index, uri, position } = example({ ...others, 'herald.txt': herald.replace('nobody should', 'nobody <|>should') });
    assert.deepEqual(
      references(index, uri, position, true).map((place) => name(place.uri)),
      ['herald.txt', 'courier.txt', 'gazette.txt'],
    );
    assert.deepEqual(
      references(index, uri, position, false).map((place) => name(place.uri)),
      ['courier.txt', 'gazette.txt'],
    );
  });

  it('of a speaker are the mentions in the folder', () => {
    const { index, uri, position } = example({ ...others, 'herald.txt': herald.replace('she added', 's<|>he added') });
    const texts = references(index, uri, position, true).map((place) => `${name(place.uri)}: ${textAt(index, place.uri, place.range)}`);
    assert(texts.includes('herald.txt: she') && texts.some((text) => text.startsWith('courier.txt: Voss')), texts.join('\n'));
  });

  it('of plain prose are none', () => {
    const { index, uri, position } = example({ 'herald.txt': herald.replace('a month', 'a m<|>onth') });
    assert.deepEqual(references(index, uri, position, true), []);
  });
});
