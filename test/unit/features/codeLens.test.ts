import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { courier, gazette, herald } from '../../support/articles';
import { example } from '../../support/folder';

const others = { 'courier.txt': courier, 'gazette.txt': gazette };

describe('code lenses', () => {
  it('say in how many sources a statement stands, and over what they disagree', () => {
    const { index, uri } = example({ ...others, 'herald.txt': `${herald}<|>` });
    const lenses = codeLenses(index, uri, ['crossquote.findSameStatement']);
    assert.deepEqual(
      lenses.map(({ command }) => [command?.title, command?.command]),
      [['3 sources · articles disagree on a number', 'crossquote.findSameStatement']],
    );
    assert.deepEqual(
      codeLenses(index, uri, []).map(({ command }) => command?.command),
      [''],
    );
  });

  it('say by their first words which stretch of a line they mean', () => {
    const line =
      '“Nobody should wait one day longer for this bridge,” Voss said. “The bridge will stay open through the whole winter,” she added.\n';
    const { index, uri } = example({
      'a.txt': `Bridge opens\n\nAda Voss spoke.\n\n${line}<|>`,
      'b.txt': `Bridge opens\n\nThe mayor, Ada Voss, spoke.\n\n${line}`,
    });
    assert.deepEqual(
      codeLenses(index, uri, []).map(({ command }) => command?.title),
      ['“Nobody should wait one day…” 2 sources', '“The bridge will stay open…” 2 sources'],
    );
  });
});
