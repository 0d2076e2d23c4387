import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderIndex } from '../../../server/src/core/folderIndex';
import type { StoredAnalysis } from '../../../server/src/core/storedAnalysis';
import { FileCache } from '../../../server/src/workspace/analysisCache';
import { courier, herald } from '../../support/articles';
import { article } from '../../support/folder';

const folder = 'file:///news';

function stored(text: string): StoredAnalysis {
  const index = new FolderIndex();
  index.update(article('a.txt', text));
  const analysis = index.stored(article('a.txt', '').uri);
  assert(analysis);
  return analysis;
}

describe('the cache of analyses', () => {
  let storage: string;
  beforeEach(async () => { storage = await mkdtemp(join(tmpdir(), 'crossquote-cache-')); });
  afterEach(async () => rm(storage, { recursive: true }));

  const file = async (): Promise<string> => join(storage, (await readdir(storage))[0] ?? '');
  const save = (cache: FileCache): Promise<void> => cache.save(folder, [[herald, stored(herald)], [courier, stored(courier)]]);

  it('gives each analysis back by its text', async () => {
    await save(new FileCache(storage, 'engine 1'));
    const known = await new FileCache(storage, 'engine 1').load(folder);
    assert.deepEqual([known.get(herald), known.get(courier), known.get('another text')], [stored(herald), stored(courier), undefined]);
  });

  it('gives what analysing would, under whatever path the text now has', async () => {
    await save(new FileCache(storage, 'engine 1'));
    const known = await new FileCache(storage, 'engine 1').load(folder);
    const [fresh, kept] = [new FolderIndex(), new FolderIndex()];
    for (const [path, text] of [['x.txt', herald], ['y.txt', courier]] as const) {
      fresh.update(article(path, text));
      kept.update(article(path, text), known.get(text));
    }
    for (const index of [fresh, kept]) index.settle();
    const all = (index: FolderIndex): unknown => [index.statements(), index.matches(), index.speakers(), index.analyses().map(({ attributions, mentions, quotations, article: { tokens } }) => [attributions, mentions, quotations, tokens])];
    assert.deepEqual(all(kept), all(fresh));
  });

  it('knows nothing of another engine or another folder, or where there is no file', async () => {
    assert.equal((await new FileCache(storage, 'engine 1').load(folder)).get(herald), undefined);
    await save(new FileCache(storage, 'engine 1'));
    assert.equal((await new FileCache(storage, 'engine 2').load(folder)).get(herald), undefined);
    assert.equal((await new FileCache(storage, 'engine 1').load('file:///other')).get(herald), undefined);
  });

  it('leaves out lines that are damaged, and no others', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    const [header = '', first = '', second = ''] = (await readFile(await file(), 'utf8')).split('\n');
    await writeFile(await file(), `${header}\n${first.replace('"start":', '"start":1')}\n${second}\n`);
    await appendFile(await file(), 'and noise\n\n');
    const known = await cache.load(folder);
    assert.deepEqual([known.get(herald), known.get(courier)], [undefined, stored(courier)]);
  });

  it('survives a file cut off anywhere', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    const { length } = await readFile(await file());
    for (let left = length - 2; left > 0; left = Math.floor(left * 0.8)) {
      await truncate(await file(), left);
      const known = await cache.load(folder);
      assert.equal(known.get(courier), undefined);
      assert([undefined, JSON.stringify(stored(herald))].includes(JSON.stringify(known.get(herald))));
    }
  });

  it('writes a file whole or not at all', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    function* interrupted(): Generator<readonly [string, StoredAnalysis]> {
      yield ['new text', stored(herald)];
      throw new Error('interrupted');
    }
    await assert.rejects(cache.save(folder, interrupted()), /interrupted/u);
    assert.equal((await readdir(storage)).length, 1);
    assert.deepEqual((await cache.load(folder)).get(herald), stored(herald));
  });

  it('keeps the files of a dozen folders', async () => {
    const cache = new FileCache(storage, 'engine 1');
    for (let n = 0; n < 14; n++) await cache.save(`file:///folder${n}`, []);
    assert.equal((await readdir(storage)).length, 12);
  });
});
