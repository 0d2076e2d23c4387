import assert from 'node:assert/strict';
import type { StoredSpeakers } from '../../../server/src/core/attribution/speakers/storedSpeakers';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import type { StoredMatches } from '../../../server/src/core/statements/stored/storedMatches';
import { nothingKnown, type FolderCache } from '../../../server/src/workspace/cache';
import { FolderKeeper } from '../../../server/src/workspace/folderKeeper';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';
import { until } from '../../support/until';

const folder = 'file:///news';

/** A cache in memory, which tells what it was given. */
class Remembered implements FolderCache {
  readonly matches: StoredMatches[] = [];
  readonly speakers: StoredSpeakers[] = [];
  analyses = 0;
  failure: Error | undefined;

  async loadAnalyses(): Promise<typeof nothingKnown> {
    if (this.failure) throw this.failure;
    return nothingKnown;
  }

  async saveAnalyses(): Promise<void> {
    if (this.failure) throw this.failure;
    this.analyses += 1;
  }

  async loadMatches(): Promise<StoredMatches | undefined> {
    return this.matches.at(-1);
  }

  async saveMatches(_folder: string, matches: StoredMatches): Promise<void> {
    if (this.failure) throw this.failure;
    this.matches.push(matches);
  }

  async loadSpeakers(): Promise<StoredSpeakers | undefined> {
    return this.speakers.at(-1);
  }

  async saveSpeakers(_folder: string, speakers: StoredSpeakers): Promise<void> {
    if (this.failure) throw this.failure;
    this.speakers.push(speakers);
  }
}

function settled(): FolderIndex {
  const index = new FolderIndex();
  index.update(article('herald.txt', herald));
  index.update(article('courier.txt', courier));
  index.settle();
  return index;
}

describe('the keeper of folders', () => {
  const failures: string[] = [];
  const keeperOf = (cache: FolderCache, rest = 1): FolderKeeper =>
    new FolderKeeper(
      cache,
      (what, error) => {
        failures.push(`${what}: ${String(error)}`);
      },
      { rest, share: 1 },
    );
  beforeEach(() => {
    failures.length = 0;
  });

  it('keeps matches and who is who once, for as long as they stay the same', async () => {
    const [cache, index] = [new Remembered(), settled()];
    const keeper = keeperOf(cache);
    for (let times = 0; times < 2; times++) {
      await keeper.keepMatches(folder, index);
      await keeper.keepSpeakers(folder, index);
    }
    assert.deepEqual([cache.matches.length, cache.speakers.length], [1, 1]);
  });

  it('keeps nothing that was only recalled', async () => {
    const [cache, index] = [new Remembered(), settled()];
    await keeperOf(cache).keepMatches(folder, index);
    await keeperOf(cache).keepSpeakers(folder, index);
    const [another, keeper] = [new FolderIndex(), keeperOf(cache)];
    const { matches, speakers } = await keeper.load(folder);
    assert(matches && speakers);
    another.whoIsWho.recall(speakers);
    another.update(article('herald.txt', herald));
    another.update(article('courier.txt', courier));
    another.recallMatches(matches);
    another.whoIsWho.doubt();
    another.settle();
    another.finishSpeakers();
    await keeper.keepMatches(folder, another);
    await keeper.keepSpeakers(folder, another);
    assert.deepEqual([cache.matches.length, cache.speakers.length], [1, 1]);
  });

  it('keeps a changed folder after a while, however often it changes', async () => {
    const [cache, index] = [new Remembered(), settled()];
    const keeper = keeperOf(cache);
    for (const text of [gazette, courier, gazette]) {
      index.update(article('courier.txt', text));
      index.settle();
      keeper.changed(folder, index);
    }
    await until(() => cache.speakers.length > 0);
    assert.deepEqual([cache.analyses, cache.matches.length, cache.speakers.length], [1, 1, 1]);
  });

  it('waits with what is not settled', async () => {
    const [cache, index] = [new Remembered(), settled()];
    index.update(article('gazette.txt', gazette));
    await keeperOf(cache).keepMatches(folder, index);
    await keeperOf(cache).keepSpeakers(folder, index);
    assert.deepEqual([cache.matches.length, cache.speakers.length], [0, 0]);
  });

  it('tells what fails, and goes on', async () => {
    const [cache, index] = [new Remembered(), settled()];
    cache.failure = new Error('the disk is full');
    const keeper = keeperOf(cache);
    assert.equal((await keeper.load(folder)).analyses.size, 0);
    await keeper.keepAnalyses(folder, index);
    await keeper.keepMatches(folder, index);
    await keeper.keepSpeakers(folder, index);
    assert.deepEqual(
      failures,
      ['reading what was kept', 'keeping analyses', 'keeping matches', 'keeping speakers'].map(
        (what) => `${what}: Error: the disk is full`,
      ),
    );
    cache.failure = undefined;
    await keeper.keepMatches(folder, index);
    assert.equal(cache.matches.length, 1);
  });
});
