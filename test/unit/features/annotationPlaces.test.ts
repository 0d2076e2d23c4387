import assert from 'node:assert/strict';
import { parseAnnotationFile } from '../../../server/src/core/claims/annotationFile';
import type { LocatedClaim } from '../../../server/src/core/claims/placing/locatedClaim';
import { serialiseRecord } from '../../../server/src/core/claims/record';
import { passageLinks, passageOfRecord } from '../../../server/src/core/features/annotationPlaces';
import { claim, idNumber } from '../claims/support';

const article = { uri: 'file:///desk/a.txt', path: 'a.txt', version: 1, text: 'Port news\nThe port saw nine ships leave.\n' };
const records = [claim({ id: idNumber(1) }), claim({ id: idNumber(2), exact: 'gone with it' })];
const lines = records.map((record) => serialiseRecord(record));
const file = parseAnnotationFile(`oops\n${lines.join('\n')}\n`);
const claims = records.map((record, n): LocatedClaim => {
  const span = n === 0 ? { start: 23, end: 33 } : null;
  const state = span ? 'moved' : 'orphan';
  return {
    claim: record,
    file: 'file:///desk/annotations/ann/a.txt.jsonl',
    line: n + 1,
    article: article.uri,
    articlePath: 'a.txt',
    annotator: 'ann',
    state,
    span,
    anchor: { state, span, score: 1, places: [] },
  };
});

describe('from an annotation file to the article', () => {
  it('links the recorded passage to where it stands now; an orphan has no link', () => {
    const [link, ...more] = passageLinks(file, claims, article);
    assert.deepEqual(more, []);
    assert.equal(link?.target, 'file:///desk/a.txt#L2,14');
    assert.equal(lines[0]?.slice(link.range.start.character, link.range.end.character), '"nine ships"');
    assert.equal(link.range.start.line, 1);
  });
  it('goes from any place of a record’s line', () => {
    assert.deepEqual(
      [0, 1, 2].map((line) => passageOfRecord(line, claims, article)?.range),
      [undefined, { start: { line: 1, character: 13 }, end: { line: 1, character: 23 } }, undefined],
    );
  });
});
