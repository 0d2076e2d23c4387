import assert from 'node:assert/strict';
import { documentSymbols } from '../../../server/src/core/features/documentSymbols';
import { courier, gazette, herald } from '../../support/articles';
import { example, textAt } from '../../support/folder';

describe('the outline', () => {
  it('lists speakers and what each said', () => {
    const { index, uri } = example({ 'herald.txt': `${herald}<|>` });
    assert.deepEqual(
      documentSymbols(index, uri).map((symbol) => [symbol.name, symbol.detail, symbol.children?.map((child) => child.name.slice(0, 12))]),
      [['Ada Voss', '2 statements', ['We have spen', 'I will walk ']]],
    );
  });

  it('keeps selections within ranges, as editors demand', () => {
    for (const text of [herald, courier, gazette]) {
      const { index, uri } = example({ 'a.txt': `${text}<|>` });
      for (const symbol of documentSymbols(index, uri).flatMap((one) => [one, ...(one.children ?? [])])) {
        assert(textAt(index, uri, symbol.range).includes(textAt(index, uri, symbol.selectionRange)));
        assert.notEqual(symbol.name, '');
      }
    }
  });
});
