import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../../server/src/core/features/workspaceSymbols';
import { courier, gazette, herald } from '../../support/articles';
import { example } from '../../support/folder';
import { never } from './expect';

const others = { 'courier.txt': courier, 'gazette.txt': gazette };

describe('workspace symbols', () => {
  it('are the speakers whose letters match, each where it is named', () => {
    const { index } = example({ ...others, 'herald.txt': `${herald}<|>` });
    const [voss, ...more] = workspaceSymbols(index, 'avoss', never);
    assert.deepEqual([voss?.name, more], ['Ada Voss', []]);
    assert.match(voss?.containerName ?? '', /^\d statements in 3 articles$/u);
    assert.deepEqual(workspaceSymbols(index, 'nobody', never), []);
  });
});
