import assert from 'node:assert/strict';
import { articleDescription } from '../../../client/src/articles/articleTree';

describe('the Articles view', () => {
  it('says of an article when it came out, what it shares and how much of it is tagged', () => {
    assert.equal(
      articleDescription({ date: '2026-09-01T10:00:00Z', shared: 7, conflicts: 1, claims: 3 }),
      '2026-09-01 · shares 7 statements, 1 in conflict · 3 claims',
    );
    assert.equal(articleDescription({ date: null, shared: 1, conflicts: 0, claims: 1 }), 'shares 1 statement · 1 claim');
  });

  it('says so where an article shares nothing', () => {
    assert.equal(articleDescription({ date: null, shared: 0, conflicts: 0, claims: 0 }), 'shares no statement');
  });
});
