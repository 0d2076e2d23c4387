import assert from 'node:assert/strict';
import { readNominal, type Nominal } from '../../../../server/src/core/attribution/mentions/nominals';
import { lineOf } from '../reading';

/** What the words from the start of a line up to `|` stand for. */
function nominal(marked: string): Nominal | null {
  const at = marked.indexOf('|');
  const {
    line: { items },
  } = lineOf(marked.replace('|', ''));
  return readNominal(items, { from: 0, to: items.filter((item) => item.end <= at).length });
}

describe('nominals: words that stand for somebody without a name', () => {
  it('a pronoun for a group', () =>
    assert.deepEqual(nominal('They| said so.'), {
      refersTo: 'group',
      body: null,
      head: null,
      document: null,
      role: null,
      generic: false,
      own: null,
    }));
  it('nobody, where a pronoun tells nothing', () => assert.equal(nominal('Who| said so?'), null));
  it('a title', () =>
    assert.deepEqual(nominal('The French president| said so.')?.role, {
      head: 'president',
      modifiers: ['france'],
      state: true,
      owned: false,
      gender: null,
    }));
  it('somebody new where a role is indefinite', () => {
    const found = nominal('A harbour spokeswoman| said so.');
    assert.equal(found?.role, null);
    assert.deepEqual(found.own, { text: 'harbour spokeswoman', kind: 'person', titled: true, gender: 'female' });
  });
  it('the last body', () => assert.equal(nominal('The company| said so.')?.refersTo, 'body'));
  it('a body by its noun', () =>
    assert.deepEqual([nominal('The council| said so.')?.body, nominal('The harbour council| said so.')?.body], ['council', null]));
  it('somebody just talked about, by age', () => assert.equal(nominal('The 54-year-old| said so.')?.refersTo, 'speaker'));
  it('the last speaker, for a document', () => assert.equal(nominal('The statement| said so.')?.refersTo, 'speaker'));
  it('whoever wrote the document of that name', () => assert.equal(nominal('The report| said so.')?.document, 'report'));
  it('several named before', () => assert.equal(nominal('Those firms| said so.')?.refersTo, 'list'));
  it('a group of its own', () => assert.equal(nominal('Two harbour officials| said so.')?.own?.kind, 'group'));
  it('with its possessor', () => assert.equal(nominal('The mayor’s office| said so.')?.own?.text, 'mayor’s office'));
});
