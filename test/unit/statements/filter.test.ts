import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  anyStatement,
  foldWords,
  readFilter,
  statementTest,
  type StatementFacts,
  type StatementFilter,
} from '../../../server/src/core/statements/filter';

/** What two articles have of Ada Voss, without a conflict, where not said otherwise. */
function facts(given: Partial<StatementFacts> = {}): StatementFacts {
  return { articles: ['a', 'b'], speakers: ['Ada Voss'], conflicts: [], words: foldWords('We’ve spent 1,200 days in São Lindo'), ...given };
}

function passes(filter: Partial<StatementFilter>, given: Partial<StatementFacts> = {}): boolean {
  return statementTest({ ...anyStatement, ...filter })(facts(given));
}

describe('a filter of statements', () => {
  it('lets through what several sources have, where nothing else is said', () => {
    assert(passes({}));
    assert(!passes({}, { articles: ['a'] }));
  });

  it('counts sources, at least and at most', () => {
    assert(passes({ least: 2 }) && !passes({ least: 3 }));
    assert(passes({ least: 1, most: 1 }, { articles: ['a'] }) && !passes({ least: 1, most: 1 }));
  });

  it('finds words and their beginnings in any order, whatever their case and accents', () => {
    for (const words of ['days', 'day', 'SAO lindo', 'lindo days', 'weve', "we've", '1,200']) assert(passes({ words }), words);
    for (const words of ['ays', 'days night', '200 days']) assert.equal(passes({ words }), words === '200 days', words);
  });

  it('asks who said it: one of the sides where articles disagree, nobody where none is named', () => {
    assert(passes({ speaker: 'Ada Voss' }) && !passes({ speaker: 'Piet Okonjo' }) && !passes({ speaker: '' }));
    assert(passes({ speaker: 'Piet Okonjo' }, { speakers: ['Ada Voss', 'Piet Okonjo'] }));
    assert(passes({ speaker: '' }, { speakers: [] }));
  });

  it('asks for conflicts, and for an article', () => {
    assert(!passes({ inConflict: true }) && passes({ inConflict: true }, { conflicts: ['number'] }));
    assert(passes({ article: 'b' }) && !passes({ article: 'c' }));
  });

  it('asks first what costs least: conflicts only of what passes the rest', () => {
    const dear: StatementFacts = {
      ...facts(),
      get conflicts(): never {
        throw new Error('asked');
      },
    };
    assert.equal(statementTest({ ...anyStatement, inConflict: true, words: 'nowhere' })(dear), false);
  });

  it('is read from a stored state with defaults for what is missing or wrong, whatever it is', () => {
    const kept = { least: 3, most: 4, inConflict: true, speaker: '', words: 'x', article: 'file:///a' };
    assert.deepEqual(readFilter(kept), kept);
    assert.deepEqual(readFilter({ least: '3', words: 5, inConflict: 'yes' }), anyStatement);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        statementTest(readFilter(value))(facts());
      }),
    );
  });
});
