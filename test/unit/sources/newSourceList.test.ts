import assert from 'node:assert/strict';
import { planSourceList } from '../../../server/src/core/sources/newSourceList';
import { parseSourceList } from '../../../server/src/core/sources/sourceList';
import { sourcesIn, unknownSource } from '../../../server/src/core/sources/sourceOf';

describe('a new source list', () => {
  const articles = [
    { path: 'wire "1".txt', text: 'Bridge opens\n' },
    { path: '7', text: 'Bridge opens\n1 September 2026\n' },
  ];

  it('has an empty entry for each article, by path, with the date that its head states, and its schema beside it', () => {
    const [list, schema, ...more] = planSourceList({ list: undefined, schema: undefined }, articles);
    assert.equal(list?.path, 'annotations/sources.json');
    assert.equal(
      list.text,
      `{
  "$schema": "./sources.schema.json",
  "articles": {
    "7": { "outlet": "", "url": "", "date": "2026-09-01" },
    "wire \\"1\\".txt": { "outlet": "", "url": "", "date": "" }
  }
}
`,
    );
    assert.equal(schema?.path, 'annotations/sources.schema.json');
    assert.deepEqual(more, []);
    const read = parseSourceList(list.text);
    assert.deepEqual(read.problems, []);
    assert.deepEqual(sourcesIn(read)('wire "1".txt'), unknownSource);
  });

  it('never takes the place of one that is there, nor of a schema', () => {
    assert.deepEqual(planSourceList({ list: '', schema: undefined }, articles), []);
    assert.deepEqual(
      planSourceList({ list: undefined, schema: '{}' }, []).map(({ text }) => parseSourceList(text)),
      [{ entries: [], problems: [] }],
    );
  });
});
