import assert from 'node:assert/strict';
import { articlesShown, withClaims } from '../../../server/src/core/comparison/claimsOnWordings';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import type { PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { threeArticles } from '../../support/articles';
import { article } from '../../support/folder';
import { compared, statementWith } from './compared';

const codebook = parseCodebook('{"tags": [{"id": "claim.number", "label": "Number"}]}');
const { uri } = article('herald.txt', '');
const claim: PlacedClaim['claim'] = {
  id: '01',
  tags: ['claim.number', 'claim.unknown'],
  exact: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 0,
  blob: '',
  note: 'too few',
  by: 'ann',
  at: '',
  rev: 1,
  codebook: 1,
  unknown: {},
};
const at = (line: number, from: number, to: number): PlacedClaim => ({
  claim,
  file: '',
  annotator: 'ann',
  article: uri,
  state: 'exact',
  range: { start: { line, character: from }, end: { line, character: to } },
});

function claimsIn(placed: PlacedClaim): number {
  const comparison = withClaims(compared(threeArticles), new Map([[uri, [placed]]]), { tags: [] });
  return comparison.statements.flatMap(({ cells }) => cells.flatMap(({ wordings }) => wordings.flatMap(({ claims }) => claims))).length;
}

describe('claims on wordings', () => {
  it('show where they share a character with the wording, by their labels', () => {
    const comparison = withClaims(compared(threeArticles), new Map([[uri, [at(4, 15, 25)]]]), codebook);
    const cell = statementWith(comparison, 'bridge').cells.find((one) => one.article === uri);
    assert.deepEqual(cell?.wordings[0]?.claims, [{ tags: ['Number', 'claim.unknown'], note: 'too few', by: 'ann' }]);
  });

  it('do not show where they only touch it, or stand elsewhere', () => {
    assert.deepEqual([claimsIn(at(4, 15, 25)), claimsIn(at(2, 0, 5)), claimsIn({ ...at(4, 0, 1), range: null })], [1, 0, 0]);
  });

  it('are asked for of the articles that are shown', () => {
    assert.deepEqual(
      [...articlesShown(compared(threeArticles))].sort(),
      Object.keys(threeArticles)
        .map((path) => article(path, '').uri)
        .sort(),
    );
  });
});
