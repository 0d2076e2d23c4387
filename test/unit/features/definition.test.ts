import assert from 'node:assert/strict';
import { definition } from '../../../server/src/core/features/definition';
import { courier, herald } from '../../support/articles';
import { example, textAt } from '../../support/folder';

describe('definition', () => {
  it('of a pronoun is the name it stands for', () => {
    const { index, uri, position } = example({ 'herald.txt': herald.replace('she added', 's<|>he added') });
    const place = definition(index, uri, position);
    assert(place);
    assert.equal(textAt(index, place.uri, place.range), 'Ada Voss');
  });

  it('of words is the name of who said them', () => {
    const { index, uri, position } = example({ 'courier.txt': courier.replace('waiting for', 'waiting <|>for') });
    const place = definition(index, uri, position);
    assert(place);
    assert.equal(textAt(index, place.uri, place.range), 'Ada Voss');
  });
});
