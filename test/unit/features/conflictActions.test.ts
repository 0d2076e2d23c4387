import assert from 'node:assert/strict';
import { conflictActions } from '../../../server/src/core/features/conflictActions';
import { conflictDiagnostics } from '../../../server/src/core/features/conflictDiagnostics';
import { wordingCommands } from '../../../server/src/core/features/wordingLinks';
import { courier, herald } from '../../support/articles';
import { example } from '../../support/folder';

const { index, uri, range } = example({ 'courier.txt': courier, 'herald.txt': herald.replace('nobody should', 'nobody <|>should') });
const analysis = index.analysis(uri);
assert(analysis);
const told = conflictDiagnostics(index, analysis);

describe('the quick fixes of a conflict', () => {
  it('show both wordings side by side, or keep them apart', () => {
    const found = conflictActions(index, analysis, range, told, Object.values(wordingCommands));
    assert.deepEqual(
      found.map(({ title, command }) => [title, command?.command]),
      [
        ['Compare with courier', 'crossquote.compareWordings'],
        ['Not the same statement as in courier', 'crossquote.decide'],
      ],
    );
    assert.deepEqual(
      found.map(({ diagnostics }) => diagnostics),
      [told, told],
    );
    assert.deepEqual(
      found[1]?.command?.arguments?.map((given: string | { uri: string }) =>
        typeof given === 'string' ? given : given.uri.replace(/.*\//u, ''),
      ),
      ['different', 'herald.txt', 'courier.txt'],
    );
  });

  it('are none where nothing of the kind is told, and none for a client without the commands', () => {
    assert.deepEqual(conflictActions(index, analysis, range, [], Object.values(wordingCommands)), []);
    assert.deepEqual(conflictActions(index, analysis, range, told, []), []);
  });
});
