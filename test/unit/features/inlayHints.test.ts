import assert from 'node:assert/strict';
import { inlayHints } from '../../../server/src/core/features/inlayHints';
import { herald } from '../../support/articles';
import { example } from '../../support/folder';

const everything = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('inlay hints', () => {
  it('name who a pronoun is, and not who is named', () => {
    const { index, uri } = example({ 'herald.txt': `${herald}<|>` });
    assert.deepEqual(
      inlayHints(index, uri, everything).map(({ label }) => label),
      ['= Ada Voss'],
    );
    assert.deepEqual(inlayHints(index, uri, { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }), []);
  });

  it('leave a description alone that says the name already', () => {
    const { index, uri } = example({
      'a.txt': 'Flood in Lindmark\n\nThe Lindmark fire service said that the water was falling.\n\n“We are tired,” the official said.\n<|>',
    });
    assert.deepEqual(inlayHints(index, uri, everything), []);
  });
});
