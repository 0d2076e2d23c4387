import assert from 'node:assert/strict';
import { followingRenames, type Rename } from '../../../server/src/core/annotationFiles/articleRenames';

const files = [
  'annotations/ann/strait/post.txt.jsonl',
  'annotations/bo/strait/post.txt.jsonl',
  'annotations/ann/strait/post.txt.old.txt.jsonl',
  'annotations/gold/other.txt.jsonl',
  'annotations/ann/links.jsonl',
];
const after = (...moved: Rename[]): string[] => followingRenames(moved, files).renames.map(({ from, to }) => `${from} > ${to}`);

describe('followingRenames', () => {
  it('takes the files of every annotator along', () => {
    assert.deepEqual(after({ from: 'strait/post.txt', to: 'strait/herald.txt' }), [
      'annotations/ann/strait/post.txt.jsonl > annotations/ann/strait/herald.txt.jsonl',
      'annotations/bo/strait/post.txt.jsonl > annotations/bo/strait/herald.txt.jsonl',
    ]);
    assert.deepEqual(after({ from: 'other.txt', to: 'deep/er/other.txt' }), [
      'annotations/gold/other.txt.jsonl > annotations/gold/deep/er/other.txt.jsonl',
    ]);
  });
  it('takes along all of a folder', () => {
    assert.deepEqual(after({ from: 'strait', to: 'sea' }), [
      'annotations/ann/strait/post.txt.jsonl > annotations/ann/sea/post.txt.jsonl',
      'annotations/bo/strait/post.txt.jsonl > annotations/bo/sea/post.txt.jsonl',
      'annotations/ann/strait/post.txt.old.txt.jsonl > annotations/ann/sea/post.txt.old.txt.jsonl',
    ]);
  });
  it('leaves alone what is no article’s', () => {
    assert.deepEqual(after({ from: 'annotations/ann', to: 'annotations/anna' }), []);
    assert.deepEqual(after({ from: 'other.txt', to: 'annotations/x/other.txt' }), []);
    assert.deepEqual(after({ from: 'other.tx', to: 'new.tx' }), []);
  });
  it('never takes the place of a file that stays', () => {
    const { renames, taken } = followingRenames(
      [{ from: 'other.txt', to: 'strait/post.txt' }],
      [...files, 'annotations/gold/strait/post.txt.jsonl'],
    );
    assert.deepEqual([renames, taken], [[], [{ from: 'annotations/gold/other.txt.jsonl', to: 'annotations/gold/strait/post.txt.jsonl' }]]);
  });
  it('swaps two articles', () => {
    assert.equal(
      followingRenames(
        [
          { from: 'a.txt', to: 'b.txt' },
          { from: 'b.txt', to: 'a.txt' },
        ],
        ['annotations/ann/a.txt.jsonl', 'annotations/ann/b.txt.jsonl'],
      ).renames.length,
      2,
    );
  });
});
