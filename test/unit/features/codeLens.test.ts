import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { courier, gazette, herald } from '../../support/articles';
import { example } from '../../support/folder';

const others = { 'courier.txt': courier, 'gazette.txt': gazette };

describe('code lenses', () => {
  it('say in how many sources a statement stands, and over what they disagree', () => {
    const { index, uri } = example({ ...others, 'herald.txt': `${herald}<|>` });
    const lenses = codeLenses(index, uri, ['crossquote.findSameStatement']);
    assert.deepEqual(lenses.map(({ command }) => [command?.title, command?.command]), [['3 sources · articles disagree on a number', 'crossquote.findSameStatement']]);
    assert.deepEqual(codeLenses(index, uri, []).map(({ command }) => command?.command), ['']);
  });
});
