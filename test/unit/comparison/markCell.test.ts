import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markCell } from '../../../server/src/core/comparison/markCell';
import { marked } from './compared';

const reference = 'The gates open on Monday if the river falls, and the ferry waits until then';

describe("an article's wordings of a statement", () => {
  it('lack only what all of them lack', () => {
    const { missing } = markCell(reference, ['The gates open on Monday', 'the ferry waits until then']);
    assert(
      missing.every((text) => !/gates|ferry/u.test(text)),
      missing.join(' | '),
    );
    assert.deepEqual(markCell('The ferry waits, and the bridge is closed', ['The ferry waits']).missing, ['and the bridge is closed']);
  });

  it('lack nothing where one of them has it all', () => {
    const { missing, wordings } = markCell(reference, [reference, 'The gates open on Monday']);
    assert.deepEqual([missing, wordings[0]?.notes], [[], []]);
  });

  it('are told to lack a number only where none of them has it', () => {
    const three = 'Ninety boats left the harbour, and 14 of them came back';
    assert.deepEqual(
      markCell(three, ['Ninety boats left the harbour', '14 of them came back']).wordings.flatMap(({ notes }) => notes),
      [],
    );
    assert.deepEqual(markCell(three, ['Ninety boats left the harbour, and 41 of them came back']).wordings[0]?.notes, [
      { kind: 'number', text: '“41” instead of “14”' },
    ]);
  });

  it('keep every letter, whatever is marked', () => {
    const words = fc
      .array(fc.constantFrom('the', 'ferry', 'waits', '14', 'boats', 'not', 'if', 'Ada', 'until', ',', '.'), { maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 3 }), (one, others) => {
        assert.deepEqual(
          markCell(one, others).wordings.map((wording) => marked(wording).replace(/[[\]]/gu, '')),
          others,
        );
      }),
    );
  });
});
