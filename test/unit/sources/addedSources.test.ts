import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { applyEdits } from '../../../server/src/core/annotationFiles/recordFile';
import { addedSources } from '../../../server/src/core/sources/addedSources';

const none = '{ "outlet": "", "url": "", "date": "" }';
/** The list with what it lacks of these articles. */
const added = (list: string, ...paths: readonly string[]): string =>
  applyEdits(
    list,
    addedSources(
      list,
      paths.map((path) => ({ path, text: 'Bridge opens\n' })),
    ),
  );

describe('articles that a source list has no entry for', () => {
  it('come to stand in order, and everything else stays letter by letter', () => {
    const list = '{\n  // ours\n  "articles": {\n    "b.txt": { "outlet": "Bay Post" }, // by hand\n    "d.txt": {}\n  }\n}\n';
    assert.equal(
      added(list, 'a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'),
      `{\n  // ours\n  "articles": {\n    "a.txt": ${none},\n    "b.txt": { "outlet": "Bay Post" }, // by hand\n    "c.txt": ${none},\n    "d.txt": {},\n    "e.txt": ${none},\n    "f.txt": ${none}\n  }\n}\n`,
    );
  });

  it('come last where the list is in another order', () => {
    assert.equal(
      added('{ "articles": {\n  "d.txt": {},\n  "b.txt": {}, // the last\n} }', 'c.txt'),
      `{ "articles": {\n  "d.txt": {},\n  "b.txt": {}, // the last\n  "c.txt": ${none},\n} }`,
    );
    assert.equal(
      added('{ "articles": {\n  "d.txt": {},\n  "b.txt": {} // the last\n} }', 'c.txt'),
      `{ "articles": {\n  "d.txt": {},\n  "b.txt": {}, // the last\n  "c.txt": ${none}\n} }`,
    );
  });

  it('come into an empty list, and into one that stands on one line', () => {
    assert.equal(added('{ "articles": {} }', 'c.txt'), `{ "articles": {\n    "c.txt": ${none}\n  } }`);
    assert.equal(
      added('{ "articles": { "b.txt": {}, "d.txt": {} } }', 'c.txt', 'e.txt'),
      `{ "articles": { "b.txt": {},\n    "c.txt": ${none}, "d.txt": {},\n    "e.txt": ${none} } }`,
    );
  });

  it('have the date that their head states', () => {
    const [edit] = addedSources('{ "articles": {} }', [{ path: 'a.txt', text: 'Bridge opens\n1 September 2026\n' }]);
    assert.match(edit?.newText ?? '', /"date": "2026-09-01"/u);
  });

  it('are none where a glob means them, or where the list is damaged', () => {
    assert.deepEqual(addedSources('{ "articles": { "wire/**": { "outlet": "Wire" } } }', [{ path: 'wire/a.txt', text: '' }]), []);
    for (const damaged of ['{ "articles": { "a.txt": { } ', '{}', '[]', ''])
      assert.deepEqual(addedSources(damaged, [{ path: 'b.txt', text: '' }]), []);
  });

  it('keep what was there, whatever is added to what', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}\.txt$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(name),
        fc.uniqueArray(name),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
        (there, articles, lineEnd, trailing, notes) => {
          const entries = there.map(
            (path, n) =>
              `    ${JSON.stringify(path)}: { "outlet": "${n}" }${n < there.length - 1 || trailing ? ',' : ''}${notes ? ` // ${n}` : ''}`,
          );
          const list = `{${lineEnd}  "articles": {${lineEnd}${entries.join(lineEnd)}${lineEnd}  }${lineEnd}}${lineEnd}`;
          const errors: unknown[] = [];
          const after = added(list, ...articles);
          const read = parse(after, errors as never, { allowTrailingComma: true }) as { articles: Record<string, { outlet: string }> };
          assert.deepEqual(errors, []);
          assert.deepEqual(Object.keys(read.articles).sort(), [...new Set([...there, ...articles])].sort());
          for (const [n, path] of there.entries()) {
            assert.equal(read.articles[path]?.outlet, String(n));
            if (notes) assert.match(after, new RegExp(`"${path.replace('.', '\\.')}": \\{ "outlet": "${n}" \\},? // ${n}(?:\\r?\\n)`, 'u'));
          }
          assert.equal(added(after, ...articles), after);
        },
      ),
    );
  });
});
