import assert from 'node:assert/strict';
import { formatProblem, placeIn } from '../../../server/src/core/annotationFiles/problem';
import { marked } from '../claims/support';

const placeOf = (text: string): unknown => placeIn(marked(text).text, marked(text).span.start, marked(text).span.end);

describe('problem', () => {
  it('is printed as file, line, column and message', () => {
    assert.equal(
      formatProblem({ path: 'a/b.jsonl', line: 3, column: 7, endColumn: 9, code: 'orphan', severity: 'error', message: 'It is gone.' }),
      'a/b.jsonl:3:7: It is gone.',
    );
  });

  it('counts lines and columns from 1', () => {
    assert.deepEqual(placeOf('<|ab|>c'), { line: 1, column: 1, endColumn: 3 });
    assert.deepEqual(placeOf('ab\r\nc\n\u{1F6A2}x<|ab|>c'), { line: 3, column: 4, endColumn: 6 });
    assert.deepEqual(placeOf('ab\nc<||>'), { line: 2, column: 2, endColumn: 2 });
  });

  it('ends on the line on which it begins', () => assert.deepEqual(placeOf('a<|b\nc|>'), { line: 1, column: 2, endColumn: 3 }));
});
