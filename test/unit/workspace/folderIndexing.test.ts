import assert from 'node:assert/strict';
import { analysedText } from '../../../server/src/core/analysis/analysedText';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { noAnalyst, type Analyst } from '../../../server/src/workspace/analyst';
import { FolderIndexing } from '../../../server/src/workspace/folderIndexing';
import type { Intake } from '../../../server/src/workspace/folderReader';
import { RecalledFolders } from '../../../server/src/workspace/recalledFolders';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';

const texts = new Map(Object.entries({ 'herald.txt': herald, 'courier.txt': courier, 'gazette.txt': gazette }));

describe('indexing a folder', () => {
  let index: FolderIndex;
  let token: { isCancellationRequested: boolean };
  /** What progress was told, each kind with how far it was when it was told last. */
  let told: Map<string, string>;
  const pathOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
  const intake: Intake = {
    begin: () => () => true,
    textOf: async (uri) => texts.get(pathOf(uri)) ?? herald,
    takeKnown: () => 'left',
    takeLeft: (uri, text, analysis) => {
      if (typeof text === 'string') index.update(article(pathOf(uri), text), analysis);
      return 'analysed';
    },
  };
  const indexing = (analyst = noAnalyst, open: readonly string[] = []): FolderIndexing =>
    new FolderIndexing(intake, analyst, new RecalledFolders(), () => open);
  const run = (one: FolderIndexing, paths: Iterable<string> = texts.keys(), more: () => void = () => undefined): Promise<void> =>
    one.run({
      folder: 'file:///folder',
      index,
      uris: [...paths].map((path) => article(path, '').uri),
      token,
      more,
      progress: (what, done, all) => {
        told.set(what, `${done} of ${all}`);
      },
    });
  beforeEach(() => {
    [index, told, token] = [new FolderIndex(), new Map<string, string>(), { isCancellationRequested: false }];
  });

  it('reads all articles and compares them to the end', async () => {
    const one = indexing();
    await run(one);
    const rebuilt = new FolderIndex();
    for (const [path, text] of texts) rebuilt.update(article(path, text));
    rebuilt.settle();
    assert.deepEqual(index.matches(), rebuilt.matches());
    assert(index.matches().length > 0);
    assert.equal(told.get('read'), '3 of 3');
    assert.deepEqual([one.isRead(index), one.isUnderWay(index), one.isRecalling(index)], [true, false, false]);
  });

  it('shows what it knows of an open article before the others are compared', async () => {
    const shown: number[] = [];
    const id = 'herald.txt#1';
    await run(indexing(noAnalyst, [article('herald.txt', '').uri]), texts.keys(), () => {
      shown.push(index.matchesOf(id).length);
    });
    assert.deepEqual(shown, [index.matchesOf(id).length]);
    assert((shown[0] ?? 0) > 0);
  });

  it('stops where it is when cancelled: what is read stays, and the next one goes on', async () => {
    const paths = Array.from({ length: 300 }, (_, at) => `${at}.txt`);
    const analyst: Analyst = {
      places: 1,
      analyse: async (given) => {
        if (index.size > 50) token.isCancellationRequested = true;
        return given.map(analysedText);
      },
    };
    const one = indexing(analyst);
    await run(one, paths);
    assert(index.size > 50 && index.size < 300);
    assert.deepEqual([one.isRead(index), one.isUnderWay(index)], [false, false]);
    token.isCancellationRequested = false;
    await run(one);
    assert(index.analysis(article('gazette.txt', '').uri) !== undefined);
    assert.deepEqual([one.isRead(index), index.waiting], [true, 0]);
  });
});
