import assert from 'node:assert/strict';
import { concordanceMessage, concordanceNodes, hitLabel } from '../../../client/src/concordance/concordanceTree';
import type { Concordance, ConcordanceHit } from '../../../server/src/claims/searchProtocol';

const hit = (path: string, line: number, right = ''): ConcordanceHit => ({
  uri: `file:///news/${path}`,
  path,
  source: path.replace('.txt', ''),
  range: { start: { line, character: 4 }, end: { line, character: 7 } },
  left: 'the ',
  hit: 'dam',
  right,
  speaker: null,
  quoted: false,
  tags: [],
});
const found = (hits: readonly ConcordanceHit[], more: Partial<Concordance> = {}): Concordance => ({
  hits,
  more: 0,
  searched: 3,
  stopped: false,
  problem: null,
  ...more,
});

describe('the Concordance view', () => {
  it('has hits below their articles by place, and as one list in any other order', () => {
    const hits = [hit('a.txt', 1), hit('b.txt', 0), hit('a.txt', 2)];
    assert.deepEqual(
      concordanceNodes({ hits }, 'place').map((node) => (node.kind === 'article' ? [node.source, node.hits.length] : node.kind)),
      [
        ['a', 2],
        ['b', 1],
      ],
    );
    assert.deepEqual(
      concordanceNodes({ hits }, 'right').map(({ kind }) => kind),
      ['hit', 'hit', 'hit'],
    );
  });

  it('marks the hit in its line, with the nearest words before it', () => {
    const { label, highlight } = hitLabel({
      left: 'After nine long days of rain the keepers of the old ',
      hit: 'dam',
      right: ' went home.',
    });
    assert.equal(label.slice(...highlight), 'dam');
    assert.match(label, /^…\S.*the old dam went home\.$/);
    assert.ok(highlight[0] < 30);
  });

  it('says what was asked and what came of it', () => {
    const asked = { words: 'dam', sort: 'place' } as const;
    assert.equal(
      concordanceMessage({ ...asked, quotations: true, speaker: 'Bell' }, found([hit('a.txt', 1), hit('b.txt', 1)])),
      'dam, in quotations, said by Bell: 2 hits in 2 articles.',
    );
    assert.equal(concordanceMessage(asked, found([])), 'dam: no hit in 3 articles.');
    assert.equal(
      concordanceMessage(asked, found([hit('a.txt', 1)], { more: 1200, stopped: true })),
      'dam: 1 hit in 1 article. 1,200 more are not shown: narrow the search down. The search was stopped after 3 articles.',
    );
    assert.equal(
      concordanceMessage({ words: '/a(/', sort: 'place' }, found([], { problem: { start: 0, end: 4, message: 'It cannot be read.' } })),
      'It cannot be read.',
    );
  });
});
