import assert from 'node:assert/strict';
import type { DecisionKind } from '../../../../server/src/core/statements/decisions/decision';
import { verdictOf } from '../../../../server/src/core/statements/decisions/verdict';
import { decided } from './support';

const words: readonly [string, string, string] = ['a.txt', 'some words', 'words'];
const by = (decisions: Readonly<Record<string, DecisionKind>>): Parameters<typeof verdictOf>[0] =>
  Object.entries(decisions).map(([annotator, kind]) => decided(kind, words, words, { by: annotator }));

describe('what counts of several people’s decisions', () => {
  it('is what all agree on', () => {
    assert.equal(verdictOf(by({ ann: 'same', bob: 'same' }), ''), 'same');
    assert.equal(verdictOf(by({ ann: 'different' }), 'bob'), 'different');
  });
  it('is nothing where they differ', () => assert.equal(verdictOf(by({ ann: 'same', bob: 'different' }), ''), 'disputed'));
  it('is somebody’s own for them', () => {
    assert.equal(verdictOf(by({ ann: 'same', bob: 'different' }), 'ann'), 'same');
    assert.equal(verdictOf(by({ ann: 'same', bob: 'different', gold: 'same' }), 'bob'), 'different');
  });
  it('is what adjudication says for everybody else', () =>
    assert.equal(verdictOf(by({ ann: 'same', bob: 'different', gold: 'different' }), 'eve'), 'different'));
  it('is open where there are only notes', () => {
    assert.equal(verdictOf(by({ ann: 'note' }), 'ann'), 'open');
    assert.equal(verdictOf(by({ ann: 'note', bob: 'same' }), 'ann'), 'same');
  });
});
