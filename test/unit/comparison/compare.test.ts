import assert from 'node:assert/strict';
import { threeArticles } from '../../support/articles';
import { article } from '../../support/folder';
import { compare } from '../../../server/src/core/comparison/compare';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { compared, everything, indexed, never, statementWith, wordings } from './compared';

const bridge = 'days waiting for this bridge';

describe('a comparison', () => {
  it("has a statement's wordings by article, marked against the fullest", () => {
    const statement = statementWith(compared(threeArticles), bridge);
    assert.equal(statement.speaker, 'Ada Voss');
    assert.deepEqual(wordings(statement)['courier.txt'], [
      'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer',
    ]);
    assert.deepEqual(wordings(statement)['herald.txt'], [
      'We have spent [[1,200]] days waiting for this bridge, and nobody should wait one day longer',
    ]);
    const [herald] = statement.cells.find(({ article: uri }) => uri.endsWith('herald.txt'))?.wordings ?? [];
    assert.deepEqual(herald?.notes, [{ kind: 'number', text: '“1,200” instead of “12,000”' }]);
    assert.deepEqual([herald?.line, herald?.column, herald?.mention, herald?.match, herald?.reference], [5, 1, 'Ada Voss', 'same', false]);
  });

  it('says which sources stand on which side of a conflict', () => {
    const { conflicts } = statementWith(compared(threeArticles), bridge);
    assert.deepEqual(conflicts.find(({ kind }) => kind === 'number')?.sides.find(({ value }) => value === '12,000')?.sources, ['courier']);
  });

  it('marks against the article that is asked for, where it has the statement', () => {
    const statement = statementWith(compared(threeArticles, { reference: article('herald.txt', '').uri }), bridge);
    assert.deepEqual(wordings(statement)['courier.txt'], [
      'We have spent [[12,000]] days waiting for this bridge, and nobody should wait one day longer',
    ]);
    assert.deepEqual(
      statement.cells
        .flatMap(({ wordings: own }) => own)
        .filter(({ reference }) => reference)
        .map(({ id }) => id.split('#')[0]),
      ['herald.txt'],
    );
  });

  it('gives a slice, and says how many there are in all', () => {
    const all = compared(threeArticles, { filter: { ...anyStatement, least: 1 } });
    assert(all.total > 2);
    const slice = compared(threeArticles, { filter: { ...anyStatement, least: 1 }, first: 1, count: 1 });
    assert.deepEqual(
      [slice.total, slice.statements.map(({ id }) => id), slice.statements.map(({ number }) => number)],
      [all.total, [all.statements[1]?.id], [2]],
    );
  });

  it('begins where there is something, also where the slice asked for lies behind the end', () => {
    const { query, statements } = compared(threeArticles, { first: 40, count: 1 });
    assert.equal(query.first, compared(threeArticles).total - 1);
    assert.equal(statements.length, 1);
  });

  it('has a wording that is to be shown in the slice, and widens the filter for it where it must', () => {
    const index = indexed(threeArticles);
    const alone = index.statements().find(({ members }) => members.length === 1);
    assert(alone);
    const shown = compare(index, { ...everything, count: 1, show: alone.members[0] ?? '' }, never);
    assert.deepEqual([shown?.statements.map(({ id }) => id), shown?.shown, shown?.query.filter.least], [[alone.id], alone.members[0], 1]);
  });

  it('offers speakers by what the rest of the filter lets through', () => {
    assert.deepEqual(
      compared(threeArticles, { filter: { ...anyStatement, least: 1, speaker: 'Piet Okonjo' } }).speakers.find(
        ({ name }) => name === 'Ada Voss',
      )?.statements,
      compared(threeArticles, { filter: { ...anyStatement, least: 1, speaker: 'Ada Voss' } }).total,
    );
  });

  it('says how many statements in conflict the rest of the filter lets through', () => {
    const any = { ...anyStatement, least: 1 };
    const all = compared(threeArticles, { filter: any });
    const inConflict = all.statements.filter(({ conflicts }) => conflicts.length > 0);
    assert(inConflict.length > 0 && inConflict.length < all.total);
    assert.equal(all.inConflict, inConflict.length);
    assert.equal(compared(threeArticles, { filter: { ...any, inConflict: true } }).inConflict, inConflict.length);
    assert.equal(compared(threeArticles, { filter: { ...anyStatement, words: 'nobody ever said this' } }).inConflict, 0);
  });

  it('ends without an answer where it is cancelled', () => {
    assert.equal(compare(indexed(threeArticles), everything, { isCancellationRequested: true }), null);
  });
});
