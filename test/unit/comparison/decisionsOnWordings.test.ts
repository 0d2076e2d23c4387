import assert from 'node:assert/strict';
import { compare } from '../../../server/src/core/comparison/compare';
import type { ComparedWording } from '../../../server/src/core/comparison/comparison';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { decisionText } from '../../../server/src/core/comparison/inWords';
import type { GivenDecision } from '../../../server/src/core/statements/decisions/verdict';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';
import { decided } from '../statements/decisions/support';
import { everything, indexed, never } from './compared';

const inHerald = [
  'herald.txt',
  herald,
  'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inCourier = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inGazette = ['gazette.txt', gazette, 'Nobody should wait one day longer for the bridge after spending 1,200 days waiting'] as const;

/** The wordings with decisions, by attribution, with the courier as the reference. */
function shown(given: readonly GivenDecision[], own = ''): Record<string, readonly ComparedWording['decisions'][number][]> {
  const index = indexed({ 'courier.txt': courier, 'gazette.txt': gazette, 'herald.txt': herald });
  index.setDecisions(given, own);
  const comparison = compare(
    index,
    { ...everything, filter: { ...anyStatement, least: 1 }, reference: article('courier.txt', '').uri },
    never,
  );
  const wordings = comparison?.statements.flatMap(({ cells }) => cells.flatMap((cell) => cell.wordings)) ?? [];
  return Object.fromEntries(wordings.filter(({ decisions }) => decisions.length > 0).map(({ id, decisions }) => [id, decisions]));
}
const texts = (given: readonly GivenDecision[], own = ''): Record<string, string[]> =>
  Object.fromEntries(Object.entries(shown(given, own)).map(([id, decisions]) => [id, decisions.map(decisionText)]));

describe('decisions on the wordings of a row', () => {
  it('show on the wording, not on the reference that it is compared with', () => {
    assert.deepEqual(texts([decided('same', inHerald, inCourier)]), { 'herald.txt#1': ['confirmed by ann'] });
  });

  it('name the other wording where it is not the reference, on both', () => {
    const found = texts([decided('same', inHerald, inGazette, { by: 'bob' })]);
    assert.deepEqual(Object.keys(found), ['gazette.txt#1', 'herald.txt#1']);
    assert.match(found['gazette.txt#1']?.[0] ?? '', /^the same as herald, line 5, “We have spent 1,200 days.*…”: confirmed by bob$/u);
  });

  it('that took a wording out of the row show on both, so that they are found and taken back there', () => {
    const found = texts([decided('different', inHerald, inCourier), decided('different', inHerald, inGazette)]);
    assert.match(found['courier.txt#1']?.[0] ?? '', /^not the same as herald, line 5, “.*…”: rejected by ann$/u);
    assert.equal(found['herald.txt#1']?.length, 2);
  });

  it('can be taken back by whoever made them, and by nobody else', () => {
    const given = [decided('same', inHerald, inCourier)];
    const own = (annotator: string): unknown => shown(given, annotator)['herald.txt#1']?.[0]?.own;
    assert.deepEqual(own('ann'), { file: given[0]?.file, id: given[0]?.decision.id });
    assert.deepEqual([own('bob'), own('')], [null, null]);
  });

  it('have their notes', () => {
    assert.deepEqual(texts([decided('same', inHerald, inCourier, { note: 'one speech' })]), {
      'herald.txt#1': ['confirmed by ann · ann: one speech'],
    });
  });
});
