import assert from 'node:assert/strict';
import { summariseChanges, type FileStates } from '../../../../server/src/core/claims/changes/changes';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { claim, idNumber } from '../support';

const made = (n: number, changes: Partial<Claim> = {}): Claim => claim({ id: idNumber(n), ...changes });
const fileOf = (...claims: Claim[]): string => claims.map((each) => `${serialiseRecord(each)}\n`).join('');
const told = (before: FileStates, after: FileStates): string[] =>
  summariseChanges(before, after).claims.map(
    ({ kind, id, annotator, articlePath }) => `${kind} ${Number(id.slice(-2))} ${annotator} ${articlePath}`,
  );

const post = 'annotations/ann/post.txt.jsonl';

describe('changes', () => {
  it('tells what was added, changed and removed', () => {
    assert.deepEqual(
      told(
        new Map([[post, fileOf(made(1), made(2), made(3))]]),
        new Map([[post, fileOf(made(1), made(2, { note: 'x', rev: 2 }), made(4))]]),
      ),
      ['changed 2 ann post.txt', 'removed 3 ann post.txt', 'added 4 ann post.txt'],
    );
  });

  it('tells of new and deleted files', () => {
    assert.deepEqual(told(new Map([[post, undefined]]), new Map([[post, fileOf(made(1))]])), ['added 1 ann post.txt']);
    assert.deepEqual(told(new Map([[post, fileOf(made(1))]]), new Map([[post, undefined]])), ['removed 1 ann post.txt']);
  });

  it('takes lines in another order, or with other line ends, for no change', () => {
    assert.deepEqual(
      told(new Map([[post, fileOf(made(1), made(2))]]), new Map([[post, fileOf(made(2), made(1)).replaceAll('\n', '\r\n')]])),
      [],
    );
  });

  it('tells that claims moved with their article', () => {
    assert.deepEqual(
      told(
        new Map([[post, fileOf(made(1))]]),
        new Map([
          [post, undefined],
          ['annotations/ann/old/post.txt.jsonl', fileOf(made(1))],
        ]),
      ),
      ['moved 1 ann old/post.txt'],
    );
  });

  it('tells of the codebook and of other files', () => {
    const summary = summariseChanges(
      new Map([
        ['annotations/codebook.json', '{}'],
        ['annotations/ann/links.jsonl', undefined],
      ]),
      new Map([
        ['annotations/codebook.json', '{ }'],
        ['annotations/ann/links.jsonl', '{}\n'],
        ['readme.md', 'new'],
      ]),
    );
    assert.deepEqual(summary, { claims: [], decisions: [], codebook: 'changed', names: 0, others: [] });
  });
});
