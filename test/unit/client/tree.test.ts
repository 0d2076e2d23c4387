import assert from 'node:assert/strict';
import type { Claim } from '../../../server/src/core/claims/claim';
import type { PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { groupClaims, type Grouping } from '../../../client/src/claims/tree';

const placed = (exact: string, article: string, line: number | null, tags: readonly string[], by = 'vale'): PlacedClaim => ({
  article,
  annotator: by,
  file: `annotations/${by}/${article}.jsonl`,
  state: line === null ? 'orphan' : 'exact',
  range: line === null ? null : { start: { line, character: 0 }, end: { line, character: 9 } },
  claim: { id: exact, exact, tags, by } as Claim,
});

const claims = [
  placed('gone', 'strike.txt', null, ['number']),
  placed('later', 'strike.txt', 7, ['number', 'law']),
  placed('sooner', 'strike.txt', 2, [], 'perch'),
  placed('elsewhere', 'flood.txt', 1, ['law']),
];

/** The view as text: `group: claim, claim`. */
const view = (by: Grouping): readonly string[] =>
  groupClaims(
    claims,
    by,
    (tag) => tag.toUpperCase(),
    (uri) => uri,
  ).map(({ label, claims: nodes }) => `${label}: ${nodes.map(({ placed: { claim } }) => claim.exact).join(', ')}`);

describe('the Claims view', () => {
  it('by article: in the order of the text, orphans last', () => {
    assert.deepEqual(view('article'), ['flood.txt: elsewhere', 'strike.txt: sooner, later, gone']);
  });

  it('by tag: a claim stands under each of its tags', () => {
    assert.deepEqual(view('tag'), ['LAW: elsewhere, later', 'NUMBER: later, gone', 'Without a tag: sooner']);
  });

  it('by annotator', () => {
    assert.deepEqual(view('annotator'), ['perch: sooner', 'vale: elsewhere, later, gone']);
  });

  it('has one id a line, also where a claim stands twice', () => {
    const ids = groupClaims(
      claims,
      'tag',
      (tag) => tag,
      (uri) => uri,
    ).flatMap(({ claims: nodes }) => nodes.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });
});
