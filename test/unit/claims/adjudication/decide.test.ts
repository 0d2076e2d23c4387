import assert from 'node:assert/strict';
import {
  accepting,
  acceptingAgreed,
  acceptingAllOf,
  acceptingAllTags,
  goldRecord,
  rejecting,
  type ItemDecision,
} from '../../../../server/src/core/claims/adjudication/decide';
import { adjudicationItems, type AdjudicationItem } from '../../../../server/src/core/claims/adjudication/items';
import type { PlacedRecord } from '../../../../server/src/core/claims/adjudication/readings';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { optionalOf } from '../../../../server/src/core/claims/optionalKeys';
import { parseCodebook } from '../../../../server/src/core/claims/codebook/parseCodebook';
import { id, record, show, text } from './support';

const codebook = parseCodebook(
  JSON.stringify({
    revision: 1,
    groups: [{ id: 'type', label: 'Claim type', exclusive: true }],
    tags: ['quantity', 'forecast']
      .map((tag) => ({ id: tag, label: tag, definition: 'x', group: 'type' }))
      .concat([{ id: 'source', label: 'Source', definition: 'x' } as never]),
  }),
);
const two: readonly PlacedRecord[] = [
  record(1, 'ann', 'six more', ['quantity'], {}, 'as said'),
  record(2, 'bo', 'send six more', ['source'], {}, 'by whom'),
];
const itemsOf = (records: readonly PlacedRecord[]): readonly AdjudicationItem[] => adjudicationItems(text, records);

let next = 100;
/** Decides on the records; what gold has then is put in. */
function decide(
  records: readonly PlacedRecord[],
  decision: (item: AdjudicationItem) => ItemDecision,
): { claim: Claim; after: readonly PlacedRecord[] } {
  const items = itemsOf(records);
  const [item] = items;
  assert.ok(item);
  const gold = new Map(records.filter(({ annotator }) => annotator === 'gold').map(({ claim }) => [claim.id, claim]));
  const claim = goldRecord(decision(item), items, gold, {
    articleText: text,
    articlePath: 'a.txt',
    by: 'eva',
    now: new Date('2026-09-02T10:00:00Z'),
    newId: () => id(next++),
    codebookRevision: 3,
  });
  const span = { start: claim.start, end: claim.end };
  return { claim, after: [...records.filter((one) => one.claim.id !== claim.id), { annotator: 'gold', claim, span }] };
}
const side =
  (n: number) =>
  (item: AdjudicationItem): ItemDecision => {
    const reading = item.readings[n];
    assert.ok(reading);
    return accepting(item, reading);
  };

describe('decisions on readings', () => {
  it('take one side over: its tags, words and note, by the adjudicator, with every claim that it was about', () => {
    const { claim, after } = decide(two, side(1));
    assert.deepEqual([claim.tags, claim.exact, claim.note, claim.by, claim.codebook], [['source'], 'send six more', 'by whom', 'eva', 3]);
    assert.deepEqual(optionalOf(claim), { origin: { from: 'adjudication', of: id(2) }, adjudicates: { [id(1)]: 1, [id(2)]: 1 } });
    assert.deepEqual(itemsOf(after).map(show), ['send six more: disagree accepted']);
  });

  it('take the tags of all over on the longest passage, unless the codebook lets them not stand together', () => {
    const { claim, after } = decide(two, (item) => acceptingAllTags(item, codebook));
    assert.deepEqual([claim.tags, claim.exact, claim.note], [['quantity', 'source'], 'send six more', 'as said\nby whom']);
    assert.deepEqual(itemsOf(after).map(show), ['send six more: disagree changed']);
    const [item] = itemsOf([record(1, 'ann', 'six more', ['quantity']), record(2, 'bo', 'six more', ['forecast'])]);
    assert.ok(item);
    assert.throws(() => acceptingAllTags(item, codebook), /Only one tag of “Claim type”/);
  });

  it('change tags, and reject so that nothing is asked again', () => {
    assert.deepEqual(decide(two, (item) => ({ ...side(0)(item), tags: ['forecast'], note: '' })).claim.tags, ['forecast']);
    const { claim, after } = decide(two, rejecting);
    assert.deepEqual([claim.tags, optionalOf(claim).rejected, claim.exact], [[], true, 'send six more']);
    assert.deepEqual(itemsOf(after).map(show), ['send six more: disagree rejected']);
  });

  it('take the place of an earlier decision on the same claims', () => {
    const { claim: first, after } = decide(two, rejecting);
    const { claim, after: then } = decide(after, side(0));
    assert.deepEqual([claim.id, claim.rev, claim.tags, optionalOf(claim).rejected], [first.id, 2, ['quantity'], undefined]);
    assert.equal(then.length, 3);
  });

  it('record agreement that there is nothing to tag', () => {
    const { claim } = decide(
      [record(1, 'ann', 'at dawn', [], { nothing: true }), record(2, 'bo', 'at dawn', [], { nothing: true })],
      side(0),
    );
    assert.deepEqual([claim.tags, optionalOf(claim).nothing, optionalOf(claim).rejected], [[], true, undefined]);
  });

  it('are refused where a claim changed meanwhile, or where no tag is left', () => {
    const [item] = itemsOf(two);
    assert.ok(item);
    const changed = two.map((one) => ({ ...one, claim: { ...one.claim, rev: 2 } }));
    assert.throws(() => decide(changed, () => rejecting(item)), /changed meanwhile/);
    assert.throws(() => decide(two, (one) => ({ ...side(0)(one), tags: [] })), /at least one tag/);
  });
});

describe('decisions on many', () => {
  const records = [
    record(1, 'ann', 'nine ships', ['quantity'], {}, 'a'),
    record(2, 'bo', 'nine ships', ['quantity'], {}, 'b'),
    record(3, 'ann', 'at dawn', ['time']),
    record(4, 'bo', 'six more', ['quantity']),
  ];

  it('take over all that agree, with the notes of all', () => {
    assert.deepEqual(acceptingAgreed(itemsOf(records)), [{ claims: { [id(1)]: 1, [id(2)]: 1 }, accept: id(1), note: 'a\nb' }]);
  });

  it('take over all of one annotator, and leave what is done and what others have alone', () => {
    assert.deepEqual(
      acceptingAllOf(itemsOf(records), 'ann').map(({ accept }) => accept),
      [id(1), id(3)],
    );
    const { after } = decide(records, side(0));
    assert.deepEqual(
      acceptingAllOf(itemsOf(after), 'ann').map(({ accept }) => accept),
      [id(3)],
    );
  });
});
