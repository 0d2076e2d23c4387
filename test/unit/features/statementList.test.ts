import assert from 'node:assert/strict';
import { anyStatement, type StatementFilter } from '../../../server/src/core/statements/filter';
import { listSpeakers, listStatements, listWordings } from '../../../server/src/core/features/statementList';
import { threeArticles } from '../../support/articles';
import { example } from '../../support/folder';

const any: StatementFilter = { ...anyStatement, least: 1 };
const { index } = example({ ...threeArticles, 'herald.txt': `${threeArticles['herald.txt']}<|>` });
const labels = (filter: Partial<StatementFilter>): string[] =>
  listStatements(index, { ...any, ...filter }, undefined, 100)
    .map(({ label }) => label.slice(0, 14))
    .sort();

describe('the list of statements', () => {
  it('counts each speaker’s statements and conflicts, most first', () => {
    assert.deepEqual(listSpeakers(index, any)[0], { speaker: 'Ada Voss', statements: 2, conflicts: 1 });
    assert.deepEqual(
      listSpeakers(index, { ...any, inConflict: true }).map(({ speaker }) => speaker),
      ['Ada Voss'],
    );
  });

  it('passes what enough sources have, what one alone has, what is in conflict', () => {
    assert.deepEqual(labels({ least: 2 }), ['We have spent ']);
    assert.deepEqual(labels({ inConflict: true }), ['We have spent ']);
    assert(!labels({ least: 1, most: 1 }).includes('We have spent ') && labels({ least: 1, most: 1 }).includes('I will walk ac'));
    assert.deepEqual(labels({ least: 4 }), []);
  });

  it('finds words of any wording and of the speaker’s name', () => {
    assert.deepEqual(labels({ words: '12,000 waiting' }), ['We have spent ']);
    assert.deepEqual(labels({ words: 'voss WALK' }), ['I will walk ac']);
    assert.deepEqual(labels({ words: 'submarine' }), []);
  });

  it('shows the wording that has the words looked for', () => {
    const shown = (words: string): string[] =>
      listStatements(index, { ...any, words }, 'Ada Voss', 100).map(({ label, uri }) => `${uri.replace(/.*\//u, '')}: ${label}`);
    assert.match(shown('days waiting').join(), /^courier\.txt: We have spent 12,000 days/u);
    assert.match(shown('1,200 days').join(), /^gazette\.txt: .*1,200 days/u);
  });

  it('gives one speaker’s statements, and no more than asked for', () => {
    assert.equal(listStatements(index, any, 'Ada Voss', 100).length, 2);
    assert.equal(listStatements(index, any, undefined, 1).length, 1);
  });

  it('lists the wordings, each against the fullest', () => {
    const wordings = listWordings(index, 'herald.txt#1');
    assert.deepEqual(
      wordings.map(({ source, kind, against }) => [source, kind, against?.uri.replace(/.*\//u, '') ?? null]),
      [
        ['courier', 'reference', null],
        ['gazette', 'member', 'courier.txt'],
        ['herald', 'member', 'courier.txt'],
      ],
    );
    assert.equal(wordings[0]?.speaker, 'Ada Voss');
  });
});
