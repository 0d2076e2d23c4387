import assert from 'node:assert/strict';
import { documentHighlights } from '../../../server/src/core/features/documentHighlights';
import { herald } from '../../support/articles';
import { example, textAt } from '../../support/folder';

describe('document highlights', () => {
  it('on a speaker are the mentions of that speaker', () => {
    const { index, uri, position } = example({ 'herald.txt': herald.replace('she added', 's<|>he added') });
    const texts = documentHighlights(index, uri, position).map(({ range }) => textAt(index, uri, range));
    assert(texts.includes('Ada Voss') && texts.includes('she'), texts.join('\n'));
  });

  it('on words are all that the same speaker says', () => {
    const { index, uri, position } = example({ 'herald.txt': herald.replace('nobody should', 'nobody <|>should') });
    assert.deepEqual(
      documentHighlights(index, uri, position).map(({ range }) => textAt(index, uri, range).slice(0, 8)),
      ['“We have', '“I will '],
    );
  });
});
