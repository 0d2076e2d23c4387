import assert from 'node:assert/strict';
import { shownAll } from '../reading';

const indirect = (text: string): string[] => shownAll(text).filter((one) => one.startsWith('indirect'));

describe('choosing reports', () => {
  it('gives a headline’s clause to the name before its colon', () =>
    assert.deepEqual(
      indirect('Bell: harbour fees far too high\n\nThe harbour fees of Ellisport rose on Monday for the third time this year.\n'),
      ['indirect "harbour fees far too high" < Bell | : = Bell'],
    ));
  it('gives a headline’s clause to the name behind its dash', () =>
    assert.deepEqual(
      indirect('Harbour fees far too high – Bell\n\nThe harbour fees of Ellisport rose on Monday for the third time this year.\n'),
      ['indirect "Harbour fees far too high" < Bell | – = Bell'],
    ));
  it('does not take a page’s own name for a speaker', () =>
    assert.deepEqual(
      indirect('Harbour fees rise again – Coast Herald\n\nThe harbour fees of Ellisport rose on Monday for the third time this year.\n'),
      [],
    ));
  it('leaves a phrase to the quotation that says it', () =>
    assert.deepEqual(shownAll('Ann Bell called the fees “a plain outrage”.'), ['mixed "a plain outrage" < Ann Bell | called = Ann Bell']));
  it('prefers the clause that holds the other’s cue', () =>
    assert.deepEqual(
      indirect(
        'Ruvia proposed a common harbour office with rooms for all the fishing fleets of both coasts, port spokesman Jon Reed said.',
      ).map((one) => one.replace(/^.*= /, '')),
      ['Jon Reed'],
    ));
  it('keeps a clause that the narrator tells in words of his own, however long its quotation', () =>
    assert.deepEqual(
      indirect(
        'Ann Bell said the council should close the road “until the crews have shown beyond any doubt that the bridge over the harbour will hold.”',
      ).length,
      1,
    ));
  it('leaves a clause of few words to its quotation', () =>
    assert.deepEqual(indirect('Ann Bell said the road was “washed out beyond anything that the crews of the harbour had ever seen.”'), []));
  it('takes what somebody denies having done', () =>
    assert.deepEqual(indirect('Ann Bell denied having seen the letter.'), [
      'indirect "having seen the letter" < Ann Bell | denied = Ann Bell',
    ]));
  it('keeps a clause beside the quotation in it', () =>
    assert.equal(indirect('Ann Bell said that the fees of the harbour were “a plain outrage” to all who fish there.').length, 1));
});
