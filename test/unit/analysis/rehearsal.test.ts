import assert from 'node:assert/strict';
import { Rehearsal } from '../../../server/src/core/analysis/rehearsal';
import { article } from '../../support/folder';

const text = 'Mayor Ann Bell spoke in Oslo. Tom Reed left. They met again at the harbour, where the road was closed.';

describe('edits that nobody made', () => {
  it('give each time a longer text, changed at another place, until there were enough', () => {
    const rehearsal = new Rehearsal();
    const places = new Set<number>();
    while (!rehearsal.over) {
      const { text: edited, uri } = rehearsal.next(article('a.txt', text));
      assert.equal(uri, article('a.txt', text).uri);
      assert(edited.length > text.length);
      let at = 0;
      while (edited[at] === text[at]) at += 1;
      places.add(at);
    }
    assert(places.size > 5, `${places.size} places`);
  });

  it('can be made of an article without words', () => {
    assert(new Rehearsal().next(article('a.txt', '')).text.length > 0);
  });
});
