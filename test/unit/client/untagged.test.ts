import assert from 'node:assert/strict';
import { nextUntagged, type TaggedArticle } from '../../../client/src/claims/untagged';

const at = (
  line: number,
  from: number,
  to: number,
): { start: { line: number; character: number }; end: { line: number; character: number } } => ({
  start: { line, character: from },
  end: { line, character: to },
});
const claim = (line: number, from: number, to: number, annotator = 'ann'): TaggedArticle['claims'][number] => ({
  range: at(line, from, to),
  annotator,
});
/** Quotations on lines 1, 3 and 5, and scare quotes on line 4. */
const quotations = [
  { range: at(5, 0, 9), type: 'indirect' },
  { range: at(1, 0, 9), type: 'direct' },
  { range: at(3, 0, 9), type: 'mixed' },
  { range: at(4, 0, 9), type: 'scare' },
];

describe('the next untagged quotation', () => {
  const next = (
    claims: TaggedArticle['claims'],
    line: number,
    step: 1 | -1 = 1,
    annotator: string | undefined = 'ann',
  ): number | undefined => nextUntagged({ quotations, claims }, annotator, { line, character: 4 }, step)?.start.line;

  it('is the next one behind the cursor', () => assert.equal(next([], 1), 3));
  it('passes by what has a claim', () => assert.equal(next([claim(3, 2, 4)], 1), 5));
  it('passes by scare quotes', () => assert.equal(next([], 3), 5));
  it('goes on at the top behind the last one', () => assert.equal(next([], 5), 1));
  it('goes back', () => assert.deepEqual([next([], 5, -1), next([], 1, -1)], [3, 5]));
  it('does not count claims of others, an article as a whole, or an orphan', () => {
    assert.equal(next([claim(3, 0, 9, 'bo'), { range: at(3, 0, 0), annotator: 'ann' }, { range: null, annotator: 'ann' }], 1), 3);
  });
  it('is nothing where all are tagged', () => assert.equal(next([claim(1, 0, 9), claim(3, 0, 9), claim(5, 0, 9)], 1), undefined));
});
