import assert from 'node:assert/strict';
import { filterWords, statementDescription, wordingDescription } from '../../../client/src/statements/statementTree';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { comparable } from '../../../client/src/statements/wordingText';

describe('the Statements view', () => {
  it('says what it shows', () => {
    assert.equal(filterWords(anyStatement), 'in at least 2 sources');
    assert.equal(filterWords({ ...anyStatement, inConflict: true, words: 'harbour' }), 'in conflict, “harbour”');
    assert.equal(filterWords({ ...anyStatement, least: 9 }), 'in at least 9 sources');
  });
  it('says in how many sources a statement stands, and what they disagree on', () => {
    assert.equal(statementDescription({ sources: 1, conflicts: [] }), '1 source');
    assert.equal(
      statementDescription({ sources: 3, conflicts: ['speaker', 'number'] }),
      '3 sources · disagree on who said it and a number',
    );
  });
  it('says of a wording what was decided and whether it is only possible', () => {
    assert.equal(wordingDescription({ kind: 'possible', decided: '', text: 'So be it' }), 'possibly the same · So be it');
    assert.equal(wordingDescription({ kind: 'member', decided: 'confirmed by ann', text: 'So be it' }), 'confirmed by ann · So be it');
  });
});

describe('a wording for the diff editor', () => {
  it('has source and speaker for its heading, and a clause a line', () => {
    assert.equal(
      comparable({ source: 'courier', speaker: 'Ada Voss', text: 'We waited, Mr. Dent, for 1,200 days. Nobody helped' }),
      'courier, Ada Voss\n\nWe waited,\nMr. Dent,\nfor 1,200 days.\nNobody helped\n',
    );
    assert.equal(comparable({ source: 'courier', speaker: null, text: 'Nobody helped' }), 'courier\n\nNobody helped\n');
  });
});
