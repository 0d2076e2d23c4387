import assert from 'node:assert/strict';
import { formatProblem } from '../../../server/src/core/annotationFiles/problem';
import { checkSourceList } from '../../../server/src/core/sources/checkSourceList';
import { parseSourceList } from '../../../server/src/core/sources/sourceList';

describe('checking a source list', () => {
  it('tells of mistakes and of articles that are not there, in the order of the file; a glob may mean none', () => {
    const text = '{ "articles": {\n  "post.tx": {},\n  "post.txt": { "date": "soon" },\n  "wire/**": {}\n} }';
    const asked: string[] = [];
    const problems = checkSourceList(text, parseSourceList(text), (path) => {
      asked.push(path);
      return path === 'post.txt';
    });
    assert.deepEqual(
      problems.map((problem) => `${problem.severity} ${formatProblem(problem)}`),
      [
        'warning annotations/sources.json:2:3: There is no article "post.tx" in this folder.',
        'error annotations/sources.json:3:25: "date" must be a day such as "2026-09-01" or a time such as "2026-09-01T10:00:00Z" (ISO 8601).',
      ],
    );
    assert.deepEqual(asked, ['post.tx', 'post.txt']);
  });
});
