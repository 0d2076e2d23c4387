import assert from 'node:assert/strict';
import { shorten } from '../../../server/src/core/annotationFiles/shorten';

describe('shorten', () => {
  it('makes one line of a text', () => assert.equal(shorten('nine\n  ships '), 'nine ships'));
  it('cuts a long one', () => assert.equal(shorten('nine ships leave', 11), 'nine ships…'));
  it('cuts no character in half', () => assert.equal(shorten('\u{1F6A2}\u{1F6A2}\u{1F6A2}', 2), '\u{1F6A2}…'));
});
