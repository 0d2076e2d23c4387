import assert from 'node:assert/strict';
import { alignedLines } from '../../../server/src/core/concordance/aligned';
import { hitsIn, sortHits, type ConcordanceLimits, type Hit, type TaggedPassage } from '../../../server/src/core/concordance/concordance';
import { readWords } from '../../../server/src/core/concordance/words';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { article } from '../../support/folder';

const wire = `Harbour reopens

The harbour was closed for nine days. “The harbour is safe again,” said Ida Bell, the harbour master.

Bell said the harbour doesn’ t need a second wall.
`;
const post = `Doubts about the harbour

“Nobody asked us whether the harbour is safe,” Tom Reyes told reporters.
`;
const index = new FolderIndex();
for (const [path, text] of [
  ['wire.txt', wire],
  ['post.txt', post],
] as const)
  index.update(article(path, text));
index.settle();

function search(words: string, limits: ConcordanceLimits = {}, tagged: readonly (TaggedPassage & { path: string })[] = []): Hit[] {
  const { pattern } = readWords(words);
  assert.ok(pattern);
  return index.analyses().flatMap((analysis) =>
    hitsIn(
      index,
      analysis,
      pattern,
      limits,
      tagged.filter(({ path }) => path === analysis.article.path),
    ),
  );
}
const shown = (hits: readonly Hit[]): string[] => hits.map(({ left, hit, right }) => `${left.slice(-8)}[${hit}]${right.slice(0, 8)}`);

describe('a concordance', () => {
  it('gives every hit with the words around it, by article and place', () => {
    assert.deepEqual(shown(search('harbour')), [
      'out the [harbour]',
      'her the [harbour] is safe',
      '[Harbour] reopens',
      'The [harbour] was clo',
      's. “The [harbour] is safe',
      'll, the [harbour] master.',
      'aid the [harbour] doesn’ ',
    ]);
  });

  it('gives the article’s own offsets where damage was read over', () => {
    const [hit, ...more] = search("harbour doesn't need");
    assert.ok(hit);
    assert.equal(hit.article.text.slice(hit.start, hit.end), 'harbour doesn’ t need');
    assert.deepEqual(more, []);
  });

  it('says who says it', () => {
    assert.deepEqual(
      search('safe').map(({ source, speaker, quoted }) => [source, speaker, quoted]),
      [
        ['post', 'Tom Reyes', true],
        ['wire', 'Ida Bell', true],
      ],
    );
    assert.deepEqual(
      search('second wall').map(({ speaker, quoted }) => [speaker, quoted]),
      [['Ida Bell', false]],
    );
    assert.deepEqual(
      search('nine days').map(({ speaker }) => speaker),
      [null],
    );
  });

  it('keeps to quotations, to a speaker and to what is untagged', () => {
    assert.equal(search('harbour', { quotations: true }).length, 2);
    assert.deepEqual(
      search('harbour', { speaker: 'bell' }).map(({ quoted }) => quoted),
      [true, false],
    );
    const at = wire.indexOf('harbour is safe');
    const tagged = [{ path: 'wire.txt', start: at - 4, end: at + 10, tags: ['claim.state'] }];
    assert.deepEqual(
      search('harbour', { quotations: true }, tagged).map(({ tags }) => tags),
      [[], ['claim.state']],
    );
    assert.deepEqual(
      search('harbour', { quotations: true, untagged: true }, tagged).map(({ source }) => source),
      ['post'],
    );
  });

  it('sorts by the words behind and by the words before, the nearest first', () => {
    const hits = search('harbour').filter(({ source }) => source === 'wire');
    assert.deepEqual(
      sortHits(hits, 'right').map(({ right }) => right.trim().split(' ')[0]),
      ['doesn’', 'is', 'master.', 'reopens', 'was'],
    );
    assert.deepEqual(
      sortHits(hits, 'left').map(({ left }) => left.trim().split(' ').slice(-2).join(' ')),
      ['', 'The', 'Bell, the', 'days. “The', 'said the'],
    );
  });

  it('prints lines with the hits below each other', () => {
    assert.deepEqual(alignedLines(search('safe'), 14), [
      'post.txt:3:41:  …e harbour is [safe],” Tom Reyes …  (Tom Reyes)',
      'wire.txt:3:55:  …e harbour is [safe] again,” said…  (Ida Bell)',
    ]);
  });
});
