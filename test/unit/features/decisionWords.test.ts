import assert from 'node:assert/strict';
import { decidedOn, decisionWords } from '../../../server/src/core/features/decisionWords';
import type { GivenDecision } from '../../../server/src/core/statements/decisions/verdict';
import { courier, gazette, herald } from '../../support/articles';
import { indexed } from '../comparison/compared';
import { decided } from '../statements/decisions/support';

const here = ['herald.txt', herald, 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,'] as const;
const there = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const other = ['herald.txt', herald, 'I will walk across it first,'] as const;
const safe = ['gazette.txt', gazette, 'The bridge is safe,'] as const;

/** What is said of the decisions given on the two attributions. */
function said(given: readonly GivenDecision[], one: string, second: string, own = ''): string | undefined {
  const index = indexed({ 'courier.txt': courier, 'gazette.txt': gazette, 'herald.txt': herald });
  index.setDecisions(given, own);
  const pair = decidedOn(index, one, second);
  return pair && decisionWords(index, pair);
}

describe('what was decided, in words', () => {
  const pair = ['herald.txt#1', 'courier.txt#1'] as const;
  // The gazette's second quotation has nothing to do with the herald's.
  const apart = ['herald.txt#2', 'gazette.txt#2'] as const;

  it('is confirmed or rejected where a match was found', () => {
    assert.equal(said([decided('same', here, there)], ...pair), 'confirmed by ann');
    assert.equal(
      said([decided('different', here, there, { by: 'bob' }), decided('different', here, there)], ...pair),
      'rejected by ann, bob',
    );
  });

  it('is joined or kept apart where none was', () => {
    assert.equal(said([decided('same', other, safe)], ...apart), 'joined by ann');
    assert.equal(said([decided('different', other, safe)], ...apart), 'kept apart by ann');
  });

  it('says whom two decisions set against each other', () => {
    const given = [decided('same', here, there), decided('different', here, there, { by: 'bob' })];
    assert.equal(said(given, ...pair), 'disputed: same by ann, different by bob');
    assert.equal(said(given, ...pair, 'ann'), 'confirmed by ann (different by bob)');
  });

  it('has the notes, also where nothing was decided', () => {
    assert.equal(
      said([decided('same', here, there, { note: 'one press\nconference' })], ...pair),
      'confirmed by ann · ann: one press conference',
    );
    assert.equal(said([decided('note', here, there, { note: 'ask the outlet' })], ...pair), 'ann: ask the outlet');
  });

  it('is nothing where nothing was decided', () => assert.equal(said([], ...pair), undefined));
});
