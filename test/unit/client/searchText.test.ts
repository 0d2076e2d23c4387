import assert from 'node:assert/strict';
import { filterMessage, foundTitle } from '../../../client/src/claims/searchText';

const problems = [{ start: 0, end: 3, message: 'There is no “x:”.' }];

describe('what a search of claims says', () => {
  it('counts what passes, and what is not shown', () => {
    assert.equal(foundTitle({ claims: [], total: 0, problems: [] }), 'Find Claims: no claim');
    assert.equal(foundTitle({ claims: [], total: 1200, problems: [] }), 'Find Claims: the first 0 of 1200');
    assert.equal(foundTitle({ claims: [], total: 3, problems }), 'Find Claims: There is no “x:”.');
  });

  it('names the filter above the view, and nothing where there is none', () => {
    assert.equal(filterMessage('', { total: 5, problems: [] }), '');
    assert.equal(filterMessage('by:ann', { total: 1, problems: [] }), 'Filter: by:ann · 1 claim.');
    assert.equal(filterMessage('x:1', { total: 2, problems }), 'Filter: x:1 · 2 claims. There is no “x:”.');
  });
});
