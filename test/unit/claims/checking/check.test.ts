import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import { articlesOf, check, type CheckInput } from '../../../../server/src/core/claims/checking/check';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { describe as describePassage } from '../../../../server/src/core/anchoring/describe';
import { formatProblem } from '../../../../server/src/core/annotationFiles/problem';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { anyClaim, claim, idNumber, marked } from '../support';

const codebook = JSON.stringify({
  revision: 1,
  groups: [{ id: 'kind', label: 'Kind', exclusive: true }],
  tags: [
    { id: 'number', label: 'Number', definition: 'A number.', group: 'kind' },
    { id: 'date', label: 'Date', definition: 'A date.', group: 'kind' },
    { id: 'sum', label: 'Sum', definition: 'An old one.', deprecated: true, successor: 'number' },
    { id: 'false', label: 'False', definition: 'Is false.', noteRequired: true },
    { id: 'shared', label: 'Shared', definition: 'Of what several report.', on: ['statement'] },
    { id: 'spoken', label: 'Spoken', definition: 'Somebody said it.', on: ['quotation'] },
  ],
});
const article = 'The port saw nine ships leave. The admiralty was not amused at all.';
const file = 'annotations/ann/post.txt.jsonl';

/** A record on the marked passage of the article. */
function line(n: number, changes: Partial<Claim> = {}, text = article.replace('nine ships', '<|nine ships|>')): string {
  const { text: bare, span } = marked(text);
  return serialiseRecord(
    claim({ id: idNumber(n), tags: ['number'], ...describePassage(bare, span), blob: blobIdOfText(bare), ...changes }),
  );
}

/** The problems of one annotation file with the words they point at. */
function told(text: string, changes: Partial<CheckInput> = {}): string[] {
  const input: CheckInput = { annotations: new Map([[file, text]]), codebook, articles: new Map([['post.txt', article]]), ...changes };
  return check(input).map((problem) => {
    const at =
      input.annotations
        .get(problem.path)
        ?.split('\n')
        [problem.line - 1]?.slice(problem.column - 1, problem.endColumn - 1) ?? '';
    return `${problem.code} ${problem.line} ${at.length > 60 ? '(line)' : at}`.trim();
  });
}

describe('check', () => {
  it('has nothing to say about good files', () => assert.deepEqual(told(`${line(1)}\n${line(2, { tags: ['false'], note: 'No.' })}\n`), []));
  it('has nothing to say about an empty file', () => assert.deepEqual(told(''), []));

  for (const [what, text, expected] of [
    ['a broken line', `${line(1)}\nhello\n${line(3)}\n`, ['broken-line 2 hello']],
    ['a key of the wrong type', `${line(1).replace('"rev":1', '"rev":"1"')}\n`, ['broken-line 1 "1"']],
    [
      'conflict markers, and nothing else',
      `<<<<<<< HEAD\n${line(1)}\n=======\n${line(1, { note: 'b' })}\n>>>>>>> b\n`,
      ['conflict-marker 1 <<<<<<< HEAD', 'conflict-marker 3 =======', 'conflict-marker 5 >>>>>>> b'],
    ],
    ['an unknown tag', `${line(1, { tags: ['number', 'colour'] })}\n`, ['unknown-tag 1 "colour"']],
    ['a deprecated tag', `${line(1, { tags: ['sum'] })}\n`, ['deprecated-tag 1 "sum"']],
    ['tags that exclude each other', `${line(1, { tags: ['number', 'date'] })}\n`, ['excluded-tags 1 ["number","date"]']],
    [
      'a tag that an article as a whole does not take',
      `${line(1, { tags: ['spoken'], exact: '', prefix: '', suffix: '', start: 0, end: 0 })}\n`,
      ['misplaced-tag 1 "spoken"'],
    ],
    [
      'a tag for statements on one wording alone',
      `${line(1, { tags: ['shared'] })}\n${line(2, { tags: ['shared'], unknown: { statement: idNumber(9) } })}\n`,
      ['misplaced-tag 1 "shared"'],
    ],
    ['an optional key of another kind', `${line(1, { unknown: { nothing: 1, later: 2 } })}\n`, ['bad-optional-key 1 1']],
    ['a missing note', `${line(1, { tags: ['false'], note: ' ' })}\n`, ['note-required 1 " "']],
    ['an id twice', `${line(1)}\n${line(1, { rev: 2 })}\n`, [`duplicate-id 2 "${idNumber(1)}"`]],
    ['records out of order', `${line(2)}\n${line(1)}\n`, [`wrong-order 2 "${idNumber(1)}"`]],
    ["another annotator's claim", `${line(1, { by: 'bo' })}\n`, ['wrong-annotator 1 "bo"']],
    ['offsets that do not fit the passage', `${line(1, { end: 24 })}\n`, ['wrong-length 1 24']],
    ['a file without its final line end', line(1), ['no-final-line-end 1']],
    ['an orphan', `${line(1, {}, 'Long ago, <|a dozen barges came|>, they say.')}\n`, ['orphan 1 "a dozen barges came"']],
    [
      'a changed passage',
      `${line(1, {}, article.replace('nine ships leave', '<|five ships leave|>'))}\n`,
      ['changed 1 "five ships leave"'],
    ],
  ] as const) {
    it(`reports ${what}`, () => assert.deepEqual(told(text), expected));
  }

  it('reports a passage that stands twice', () => {
    const old = 'So it was. <|The ships stay in port.|> So it was.';
    const bare = marked(old).text;
    assert.deepEqual(told(`${line(1, {}, old)}\n`, { articles: new Map([['post.txt', `New. ${bare} ${bare}`]]) }), [
      'ambiguous 1 "The ships stay in port."',
    ]);
  });

  it('reports an id that two files share, in both', () => {
    const other = 'annotations/bo/post.txt.jsonl';
    const annotations = new Map([
      [file, `${line(1)}\n`],
      [other, `${line(1, { by: 'bo' })}\n`],
    ]);
    const problems = check({ annotations, codebook, articles: new Map([['post.txt', article]]) });
    assert.deepEqual(problems.map(formatProblem), [
      `${file}:1:7: The id ${idNumber(1)} stands in ${other} as well.`,
      `${other}:1:7: The id ${idNumber(1)} stands in ${file} as well.`,
    ]);
  });

  it('reports an article that is gone once, and one that cannot be read not at all', () => {
    const text = `${line(1)}\n${line(2)}\n`;
    assert.deepEqual(told(text, { articles: new Map() }), ['article-missing 1']);
    assert.deepEqual(told(text, { articles: new Map(), unreadable: new Set(['post.txt']) }), []);
  });

  it('uses the article as it was, where version control knows it', () => {
    const old = 'One.\nThe ships stay in port today.\nTwo.\n<|The ships stay in port today.|>\nThree.\n';
    const now = `New.\n${marked(old).text.replace('Two.\n', '')}`;
    const known = {
      articles: new Map([['post.txt', now]]),
      oldText: (blob: string) => (blob === blobIdOfText(marked(old).text) ? marked(old).text : undefined),
    };
    assert.deepEqual(told(`${line(1, {}, old)}\n`, known), []);
  });

  it("lets anybody's claims stand in gold", () => {
    assert.deepEqual(
      check({
        annotations: new Map([['annotations/gold/post.txt.jsonl', `${line(1, { by: 'bo' })}\n`]]),
        codebook,
        articles: new Map([['post.txt', article]]),
      }),
      [],
    );
  });

  it('says once that there is no codebook', () => {
    assert.deepEqual(told(`${line(1)}\n${line(2)}\n`, { codebook: undefined }), ['no-codebook 1']);
    assert.deepEqual(told('', { codebook: undefined }), []);
  });

  it("reports the codebook's own problems at their place", () => {
    const [problem, ...more] = check({ annotations: new Map(), codebook: '{\n  "revision": 1,\n  "tags": [1]\n}\n', articles: new Map() });
    assert.equal(problem && formatProblem(problem), 'annotations/codebook.json:3:12: Every entry of "tags" must be an object.');
    assert.deepEqual(more, []);
  });

  it('reports a file in the wrong place, and reads links.jsonl as decisions', () => {
    const annotations = new Map([
      ['annotations/post.txt.jsonl', ''],
      ['annotations/ann/links.jsonl', '{}\n'],
    ]);
    assert.deepEqual(
      check({ annotations, codebook, articles: new Map() })
        .map(({ path, code }) => `${code} ${path}`)
        .filter((one, at, all) => all.indexOf(one) === at),
      ['broken-line annotations/ann/links.jsonl', 'misplaced-file annotations/post.txt.jsonl'],
    );
  });

  it('knows which articles it needs', () => {
    assert.deepEqual(
      articlesOf(
        new Map(
          [file, 'annotations/bo/post.txt.jsonl', 'annotations/bo/a/b.txt.jsonl', 'annotations/bo/links.jsonl'].map((path) => [path, '']),
        ),
      ),
      ['a/b.txt', 'post.txt'],
    );
  });

  it('points to places that exist, whatever the file', () => {
    const anyLine = fc.oneof(
      anyClaim.map((each) => serialiseRecord(each)),
      fc.string(),
      fc.constantFrom('<<<<<<< a', '=======', '>>>>>>> b'),
    );
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 8 }).map((lines) => lines.join('\n')),
        (text) => {
          const lines = text.split(/\r\n|\n|\r/);
          for (const { line: number, column, endColumn } of check({
            annotations: new Map([[file, text]]),
            codebook,
            articles: new Map([['post.txt', article]]),
          })) {
            assert.ok(
              number >= 1 &&
                number <= lines.length &&
                column >= 1 &&
                column <= endColumn &&
                endColumn <= (lines[number - 1]?.length ?? 0) + 1,
            );
          }
        },
      ),
    );
  });
});
