import assert from 'node:assert/strict';
import { claimMatcher, type SearchedClaim } from '../../../../server/src/core/claims/search/matchClaims';
import { parseQuery } from '../../../../server/src/core/claims/search/query';

const claims: Readonly<Record<string, SearchedClaim>> = {
  cost: {
    passage: 'the dam’s repair will cost nine million',
    note: 'check against the budget',
    tags: [{ id: 'claim.quantity', label: 'Quantity' }],
    by: 'ann',
    article: 'press/harbour-wire.txt',
    state: 'exact',
    on: 'statement',
    speaker: () => 'Ida Bell',
  },
  law: {
    passage: 'the council broke the law',
    note: '',
    tags: [
      { id: 'claim.law', label: 'Law or rule' },
      { id: 'stance.doubt', label: 'Doubt' },
    ],
    by: 'bo',
    article: 'press/kestrel.txt',
    state: 'orphan',
    on: 'passage',
    speaker: () => null,
  },
  bare: {
    passage: 'nobody was told',
    note: 'by whom?',
    tags: [],
    by: 'ann',
    article: 'kestrel.txt',
    state: 'changed',
    on: 'article',
    speaker: () => 'Ida Bellows',
  },
};
const found = (query: string): string[] =>
  Object.keys(claims).filter((name) => {
    const claim = claims[name];
    return claim !== undefined && claimMatcher(parseQuery(query))(claim);
  });

describe('claims that pass a query', () => {
  const examples: readonly (readonly [string, readonly string[]])[] = [
    ['', ['cost', 'law', 'bare']],
    ['tag:claim.quantity', ['cost']],
    ['tag:claim', ['cost', 'law']],
    ['tag:cla', []],
    ['tag:"law or rule"', ['law']],
    ['tag:none', ['bare']],
    ['-tag:none by:ANN', ['cost']],
    ['by:an', []],
    ['state:orphan', ['law']],
    ['-state:exact', ['law', 'bare']],
    ['speaker:"ida bell"', ['cost', 'bare']],
    ['speaker:none', ['law']],
    ['in:kestrel', ['law', 'bare']],
    ['on:statement', ['cost']],
    ['-on:article', ['cost', 'law']],
    ['note:budget', ['cost']],
    ['budget', ['cost']],
    ["dam's", ['cost']],
    ['"the council broke"', ['law']],
    ['doubt', ['law']],
    ['the -law', ['cost']],
  ];
  for (const [query, expected] of examples)
    it(query === '' ? 'all, where nothing is asked' : query, () => assert.deepEqual(found(query), expected));

  it('asks for the speaker only where the query does', () => {
    const asked = {
      ...claims['cost']!,
      speaker: (): string | null => {
        throw new Error('asked');
      },
    };
    assert.equal(claimMatcher(parseQuery('dam tag:claim'))(asked), true);
    assert.throws(() => claimMatcher(parseQuery('speaker:bell'))(asked), /asked/);
  });
});
