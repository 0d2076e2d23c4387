import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjudicationItems, isOpen, type AdjudicationItem } from '../../../../server/src/core/claims/adjudication/items';
import { gold, record, show, text } from './support';

const itemsOf = (...records: Parameters<typeof adjudicationItems>[1]): readonly AdjudicationItem[] => adjudicationItems(text, records);

describe('adjudicationItems', () => {
  it('tells what agrees, what differs in tags or extent, and what only one has', () => {
    const items = itemsOf(
      record(1, 'ann', 'nine ships', ['quantity']),
      record(2, 'bo', 'nine ships', ['quantity']),
      record(3, 'ann', 'at dawn', ['time']),
      record(4, 'bo', 'at dawn', ['forecast']),
      record(5, 'ann', 'six more', ['quantity']),
      record(6, 'bo', 'send six more', ['quantity']),
      record(7, 'bo', 'harbour master', ['source']),
    );
    assert.deepEqual(items.map(show), [
      'nine ships: agree open',
      'at dawn: disagree open',
      'send six more: disagree open',
      'harbour master: one open',
    ]);
    assert.deepEqual(
      items.map(({ extents }) => extents),
      [false, false, true, false],
    );
  });

  it('does not mind marks and spaces at the ends of a passage', () => {
    assert.deepEqual(
      itemsOf(record(1, 'ann', '“We will send six more,”', ['quantity']), record(2, 'bo', 'We will send six more', ['quantity'])).map(
        ({ kind }) => kind,
      ),
      ['agree'],
    );
  });

  it('pairs several claims on one passage by their tags', () => {
    const items = itemsOf(
      record(1, 'ann', 'nine ships', ['quantity']),
      record(2, 'ann', 'nine ships', ['source']),
      record(3, 'bo', 'nine ships', ['source']),
      record(4, 'bo', 'nine ships', ['quantity']),
    );
    assert.deepEqual(
      items.map(({ kind, readings }) => [kind, readings.map(({ tags }) => tags.join())]),
      [
        ['agree', ['quantity', 'quantity']],
        ['agree', ['source', 'source']],
      ],
    );
  });

  it('keeps claims on the article as a whole apart from its first words', () => {
    const items = itemsOf(record(1, 'ann', '', ['quantity']), record(2, 'bo', 'The', ['quantity']), record(3, 'cy', '', ['quantity']));
    assert.deepEqual(
      items.map(({ kind, span }) => [kind, span]),
      [
        ['agree', null],
        ['one', { start: 0, end: 3 }],
      ],
    );
  });

  it('holds "nothing to tag" against tags, and asks nothing where it stands alone', () => {
    assert.deepEqual(itemsOf(record(1, 'ann', 'at dawn', [], { nothing: true })), []);
    assert.deepEqual(itemsOf(record(1, 'ann', 'at dawn', [], { nothing: true }), record(2, 'bo', 'at dawn', ['time'])).map(show), [
      'at dawn: disagree open',
    ]);
    assert.deepEqual(
      itemsOf(record(1, 'ann', '', [], { nothing: true }), record(2, 'bo', '', [], { nothing: true })).map(({ kind }) => kind),
      ['agree'],
    );
  });

  it('takes answers and notes without a tag for remarks, and leaves orphans out', () => {
    const claim = record(1, 'ann', 'at dawn', ['time']);
    const answer = record(2, 'bo', 'at dawn', [], { reply: claim.claim.id }, 'It was noon.');
    const [item, ...others] = itemsOf(claim, answer, record(3, 'cy', 'ships leave at dawn', [], {}, 'Hm.'), {
      ...record(4, 'cy', 'six more', ['quantity']),
      span: null,
    });
    assert.deepEqual([item?.kind, item?.remarks.map(({ note }) => note), others], ['one', ['It was noon.', 'Hm.'], []]);
  });

  describe('with gold', () => {
    const two = [record(1, 'ann', 'at dawn', ['time']), record(2, 'bo', 'at dawn', ['forecast'])] as const;

    it('tells what was accepted, changed and rejected', () => {
      assert.deepEqual(itemsOf(...two, gold(9, 'at dawn', ['time'], two)).map(show), ['at dawn: disagree accepted']);
      assert.deepEqual(itemsOf(...two, gold(9, 'at dawn', ['source'], two)).map(show), ['at dawn: disagree changed']);
      assert.deepEqual(itemsOf(...two, gold(9, 'at dawn', [], two, true)).map(show), ['at dawn: disagree rejected']);
    });

    it('asks again where a claim changed or came after the decision, unless it says what gold says', () => {
      const decided = gold(9, 'at dawn', ['time'], two);
      const changed = { ...two[1], claim: { ...two[1].claim, rev: 2, tags: ['source'] } };
      assert.deepEqual(itemsOf(two[0], changed, decided).map(show), ['at dawn: disagree again']);
      assert.deepEqual(itemsOf(two[0], { ...changed, claim: { ...changed.claim, tags: ['time'] } }, decided).map(show), [
        'at dawn: agree accepted',
      ]);
      assert.deepEqual(itemsOf(...two, record(3, 'cy', 'at dawn', ['source']), decided).map(show), ['at dawn: disagree again']);
      assert.deepEqual(itemsOf(...two, record(3, 'cy', 'at dawn', ['time']), decided).map(show), ['at dawn: disagree accepted']);
      assert.deepEqual(itemsOf(two[0], decided).map(show), ['at dawn: one accepted']);
    });

    it('takes a claim in gold that nobody decided by hand for the answer where it says the same', () => {
      assert.deepEqual(itemsOf(two[0], gold(9, 'at dawn', ['time'], [])).map(show), ['at dawn: one accepted']);
    });
  });

  it('puts every reading into one item, of each annotator one at the most', () => {
    const passages = ['nine ships', 'ships leave', 'at dawn', 'six more', 'send six more', ''];
    const given = fc.array(
      fc.tuple(fc.constantFrom('ann', 'bo', 'cy'), fc.constantFrom(...passages), fc.constantFrom('time', 'quantity')),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(given, (all) => {
        const items = itemsOf(...all.map(([who, passage, tag], n) => record(n + 1, who, passage, [tag])));
        assert.equal(items.flatMap(({ readings }) => readings).length, all.length);
        for (const { readings } of items) assert.equal(new Set(readings.map(({ annotator }) => annotator)).size, readings.length);
        assert.ok(items.every(isOpen));
      }),
    );
  });
});
