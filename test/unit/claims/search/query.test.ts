import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuery, quoteForQuery } from '../../../../server/src/core/claims/search/query';

/** Conditions as "key:value", with a minus where they are turned round. */
const read = (text: string): string[] =>
  parseQuery(text).terms.map(({ key, value, negated }) => `${negated ? '-' : ''}${key ?? 'words'}:${value}`);
/** Problems as the marked stretch of the query and the message. */
const problems = (text: string): [string, string][] =>
  parseQuery(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);

describe('a query for claims', () => {
  it('reads keys, quoted words and plain words', () => {
    assert.deepEqual(read('tag:claim.quantity by:ann state:orphan speaker:"Ida Bell" in:harbour "Exact  words" word -tag:claim.law'), [
      'tag:claim.quantity',
      'by:ann',
      'state:orphan',
      'speaker:ida bell',
      'in:harbour',
      'words:exact words',
      'words:word',
      '-tag:claim.law',
    ]);
  });

  it('takes curly marks, capitals in keys, and a minus before words', () => {
    assert.deepEqual(read('Speaker:“Ida Bell” -“the old dam” -levee'), ['speaker:ida bell', '-words:the old dam', '-words:levee']);
  });

  it('reads a number with a colon as a word', () => {
    assert.deepEqual(read('10:30 semi-final'), ['words:10:30', 'words:semi-final']);
  });

  it('says at its place which keys there are', () => {
    const [[where, message] = ['', '']] = problems('dam tgs:law river');
    assert.equal(where, 'tgs:law');
    assert.match(message, /no “tgs:”.*tag:, by:, state:, speaker:, in:, note:/);
    assert.deepEqual(read('dam tgs:law river'), ['words:dam', 'words:river']);
  });

  it('says which states there are, and takes the beginning of one', () => {
    assert.deepEqual(read('state:orph'), ['state:orph']);
    assert.match(problems('state:lost')[0]?.[1] ?? '', /exact, moved, changed, ambiguous, orphan/);
  });

  it('says what a claim can stand on', () => {
    assert.deepEqual(read('on:statement -on:article'), ['on:statement', '-on:article']);
    assert.match(problems('on:quotation')[0]?.[1] ?? '', /article, statement, passage/);
  });

  it('says where a mark has no partner, and where a key has nothing behind it', () => {
    assert.deepEqual(
      problems('by:ann "the old').map(([where]) => where),
      ['"the old'],
    );
    assert.deepEqual(
      problems('by: river').map(([where]) => where),
      ['by:'],
    );
    assert.deepEqual(
      problems('river -').map(([where]) => where),
      ['-'],
    );
  });

  it('reads anything to its end, each part at a place of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('t', 'a', 'g', ':', '"', '“', '”', '-', ' ', '.', 'é') }), (text) => {
        const { terms, problems: found } = parseQuery(text);
        for (const { start, end } of [...terms, ...found]) assert.ok(start >= 0 && start < end && end <= text.length);
        terms.reduce((last, { start, end }) => {
          assert.ok(start >= last);
          return end;
        }, 0);
      }),
    );
  });

  it('quotes words that would read as something else', () => {
    for (const words of ['Ida Bell', 'note:this', '-dam', 'river'])
      assert.deepEqual(read(quoteForQuery(words)), [`words:${words.toLowerCase()}`]);
  });
});
