import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderIndex } from '../../server/src/core/folder/folderIndex';

const gold = join(__dirname, '../../../shared/gold');
const files = ['seeds', 'events'].map((name) => join(gold, `${name}.json`));
const there = files.every((file) => existsSync(file));

/** Articles of a gold, as one folder; the event of an article is its id without its number. */
function indexOf(...names: readonly string[]): FolderIndex {
  const index = new FolderIndex();
  for (const file of names) {
    const { articles } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly articles: readonly { readonly id: string; readonly text: string }[];
    };
    for (const { id, text } of articles) index.update({ uri: id, path: `${id}.txt`, version: 0, text });
  }
  index.settle();
  return index;
}

describe(
  there ? 'matching on articles of nine events' : 'matching on articles of nine events (skipped: there is no gold beside the project)',
  () => {
    before(function () {
      if (!there) this.skip();
    });

    it('links no articles of different events, though all lie in one folder', () => {
      const eventOf = (id: string): string => /^(e\d+)-/u.exec(id)?.[1] ?? 'seeds';
      const matches = indexOf(...files).matches();
      assert.ok(matches.length > 100);
      assert.deepEqual(
        matches.filter(({ a, b }) => eventOf(a) !== eventOf(b)),
        [],
      );
    });

    it("finds the one conflict between the user's articles: two persons given the same words", () => {
      const conflicts = indexOf(files[0] ?? '')
        .statements()
        .flatMap((statement) => statement.conflicts);
      assert.deepEqual(
        conflicts.map(({ kind, sides }) => [kind, sides.map(({ value }) => value)]),
        [['speaker', ['Vladimir Putin', 'Dmitry Peskov']]],
      );
    });
  },
);
