import assert from 'node:assert/strict';
import { linesOf } from '../reading';

const shape = (text: string): string[] =>
  linesOf(text).map((line) => line.items.map((item) => (item.quotation === null ? item.text : 'Q')).join(' '));

describe('narrator: sentences with a quotation as one item', () => {
  it('keeps a quotation of several sentences with its attribution', () =>
    assert.deepEqual(shape('“It is late. We are tired,” Bell said.'), ['Q Bell said .']));
  it('parts an attribution from the quotation that goes on', () =>
    assert.deepEqual(shape('“It is late,” Bell said. “We are tired.”'), ['Q Bell said .', 'Q']));
  it('keeps a question with who asked it', () => assert.deepEqual(shape('“Is it late?” Ms. Bell asked.'), ['Q Ms. Bell asked .']));
  it('parts a closed quotation from the next sentence', () =>
    assert.deepEqual(shape('“It is late.” Bell left the room.'), ['Q', 'Bell left the room .']));
});
