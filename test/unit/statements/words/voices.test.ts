import assert from 'node:assert/strict';
import { speakFor, voicesOf } from '../../../../server/src/core/statements/words/voices';

const person = { canonical: 'Ida Moss', kind: 'person' as const };

describe('voices', () => {
  it('has a spokeswoman speak for the body of her title', () => {
    assert.deepEqual(voicesOf(person, ['harbour board spokeswoman']), ['harbour board']);
    assert.deepEqual(voicesOf(person, ['head of the river union']), ['river union']);
  });

  it('has nobody speak for a body that no title names', () => {
    assert.deepEqual(voicesOf(person, ['spokeswoman', 'engineer', 'former swimmer']), []);
  });

  it('has two who spoke together speak for each', () => {
    assert.deepEqual(voicesOf({ canonical: 'Ida Moss and Tomas Brandt', kind: 'group' }, []), ['ida moss', 'tomas brandt']);
  });

  it('goes either way round, and to nobody else', () => {
    const [moss, board, brandt] = [
      { speaker: 'ida moss', voices: ['harbour board'] },
      { speaker: 'harbour board', voices: [] },
      { speaker: 'tomas brandt', voices: ['river union'] },
    ];
    assert.deepEqual(
      [speakFor(moss, board), speakFor(board, moss), speakFor(moss, brandt), speakFor(board, brandt)],
      [true, true, false, false],
    );
  });
});
