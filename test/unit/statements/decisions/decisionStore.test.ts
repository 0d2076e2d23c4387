import assert from 'node:assert/strict';
import { uriOf } from '../../../../server/src/core/annotationFiles/uris';
import { serialiseDecision } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { DecisionStore } from '../../../../server/src/core/statements/decisions/decisionStore';
import { FileUnreadableError, type CancellationToken, type Workspace } from '../../../../server/src/core/workspace';
import { SlowFiles } from '../../slowFiles';
import { decision } from './support';

const folder = 'file:///home/desk';
const anns = uriOf(folder, 'annotations/ann/links.jsonl');
const never: CancellationToken = { isCancellationRequested: false };
const line = `${serialiseDecision(decision())}\n`;

/** A folder with one file of decisions. */
function workspaceWith(read: () => Promise<string | undefined>): Workspace {
  return { folders: [folder], read, find: async () => [anns] };
}

const counts = (store: DecisionStore): number[] => store.files.map(({ file }) => file.records.length);

describe('decisionStore', () => {
  it('reads the files of a folder, and says which are none of decisions', async () => {
    const store = new DecisionStore(
      folder,
      workspaceWith(async () => line),
    );
    await store.load(never);
    assert.deepEqual(
      store.files.map(({ uri, annotator }) => [uri, annotator]),
      [[anns, 'ann']],
    );
    assert.equal(await store.read(uriOf(folder, 'annotations/ann/a.txt.jsonl'), never), false);
  });

  it('goes by the reading that was begun last, though an earlier one ends later', async () => {
    const files = new SlowFiles();
    const store = new DecisionStore(
      folder,
      workspaceWith(() => files.read()),
    );
    const before = store.read(anns, never);
    const after = store.read(anns, never);
    files.answer(1, line + line.replace('AAAA', 'AAAB'));
    await after;
    files.answer(0, line);
    await before;
    assert.deepEqual(counts(store), [2]);
  });

  it('names a file that cannot be read until it can, or is gone', async () => {
    let found: string | undefined | FileUnreadableError = new FileUnreadableError(anns, 'not UTF-8');
    const store = new DecisionStore(
      folder,
      workspaceWith(async () => {
        if (found instanceof FileUnreadableError) throw found;
        return found;
      }),
    );
    await store.load(never);
    assert.deepEqual([store.problems, counts(store)], [[{ uri: anns, message: 'not UTF-8' }], []]);
    found = line;
    await store.read(anns, never);
    assert.deepEqual([store.problems, counts(store)], [[], [1]]);
    found = undefined;
    await store.load(never);
    assert.deepEqual([store.problems, counts(store)], [[], []]);
  });
});
