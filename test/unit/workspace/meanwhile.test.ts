import assert from 'node:assert/strict';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { workMeanwhile } from '../../../server/src/workspace/meanwhile';
import { Turns } from '../../../server/src/workspace/slices';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';
import { until } from '../../support/until';

describe('what is done while a folder is read', () => {
  let index: FolderIndex;
  let looks: number;
  let over: boolean;
  const begin = (compares: boolean): Promise<void> => {
    [index, looks, over] = [new FolderIndex(), 0, false];
    index.update(article('herald.txt', herald));
    return workMeanwhile(index, {
      turns: new Turns(),
      compares: () => compares,
      look: async () => {
        looks += 1;
      },
      over: () => over,
      pace: { first: 2, between: -1 },
    });
  };

  it('compares the articles that are there, and ends when no more come', async () => {
    const work = begin(true);
    index.update(article('courier.txt', courier));
    await until(() => index.waiting === 0 && index.compare(() => true));
    const two = index.matches().length;
    assert(two > 0 && looks > 0);
    index.update(article('gazette.txt', gazette));
    await until(() => index.waiting === 0 && index.compare(() => true));
    assert(index.matches().length > two);
    over = true;
    await work;
    assert.equal(looks, 2);
  });

  it('finds who is who, and leaves comparing for later where this thread has to read', async () => {
    const work = begin(false);
    index.update(article('courier.txt', courier));
    await until(() => looks === 1);
    over = true;
    await work;
    assert.deepEqual([index.waiting, index.matches()], [2, []]);
  });
});
