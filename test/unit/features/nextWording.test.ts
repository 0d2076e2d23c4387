import assert from 'node:assert/strict';
import { nextWording } from '../../../server/src/core/features/nextWording';
import { courier, gazette, herald } from '../../support/articles';
import { example, textAt } from '../../support/folder';

const go = (text: string, step: 1 | -1): string | null => {
  const { index, uri, position } = example({ 'courier.txt': courier, 'gazette.txt': gazette, 'herald.txt': text });
  const place = nextWording(index, uri, position, step);
  return place && `${place.uri.replace(/.*\//u, '')}: ${textAt(index, place.uri, place.range).slice(0, 20)}`;
};

describe('the next wording', () => {
  it('goes through the articles and round again', () => {
    assert.equal(go(herald.replace('nobody should', 'nobody <|>should'), 1), 'courier.txt: We have spent 12,000');
    assert.equal(go(herald.replace('nobody should', 'nobody <|>should'), -1), 'gazette.txt: Nobody should wait o');
  });
  it('is none where nobody else has it, and none on plain prose', () => {
    assert.equal(go(herald.replace('walk across', 'walk <|>across'), 1), null);
    assert.equal(go(herald.replace('a month', 'a m<|>onth'), 1), null);
  });
});
