import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import type { StoredMatches } from '../../../server/src/core/statements/stored/storedMatches';
import { finish } from '../../../server/src/core/steps';
import type { StoredAnalysis } from '../../../server/src/core/analysis/storedAnalysis';
import { FileCache } from '../../../server/src/workspace/fileCache';
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

describe('the cache of folders', () => {
  let storage: string;
  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'crossquote-cache-'));
  });
  afterEach(async () => rm(storage, { recursive: true }));

  const file = async (): Promise<string> => join(storage, (await readdir(storage))[0] ?? '');
  const save = (cache: FileCache): Promise<void> =>
    cache.saveAnalyses(folder, [
      [herald, stored(herald)],
      [courier, stored(courier)],
    ]);

  it('gives each analysis back by its text', async () => {
    await save(new FileCache(storage, 'engine 1'));
    const known = await new FileCache(storage, 'engine 1').loadAnalyses(folder);
    assert.deepEqual([known.get(herald), known.get(courier), known.get('another text')], [stored(herald), stored(courier), undefined]);
  });

  it('gives what analysing would, under whatever path the text now has', async () => {
    await save(new FileCache(storage, 'engine 1'));
    const known = await new FileCache(storage, 'engine 1').loadAnalyses(folder);
    const [fresh, kept] = [new FolderIndex(), new FolderIndex()];
    for (const [path, text] of [
      ['x.txt', herald],
      ['y.txt', courier],
    ] as const) {
      fresh.update(article(path, text));
      kept.update(article(path, text), known.get(text));
    }
    for (const index of [fresh, kept]) index.settle();
    const all = (index: FolderIndex): unknown => [
      index.statements(),
      index.matches(),
      index.speakers(),
      index.analyses().map(({ attributions, mentions, quotations, article: { tokens } }) => [attributions, mentions, quotations, tokens]),
    ];
    assert.deepEqual(all(kept), all(fresh));
  });

  it('knows nothing of another engine or another folder, or where there is no file', async () => {
    assert.equal((await new FileCache(storage, 'engine 1').loadAnalyses(folder)).get(herald), undefined);
    await save(new FileCache(storage, 'engine 1'));
    assert.equal((await new FileCache(storage, 'engine 2').loadAnalyses(folder)).get(herald), undefined);
    assert.equal((await new FileCache(storage, 'engine 1').loadAnalyses('file:///other')).get(herald), undefined);
  });

  it('leaves out lines that are damaged, and no others', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    await writeFile(await file(), (await readFile(await file(), 'utf8')).replace('"wordings":', '"readings":'));
    await appendFile(await file(), 'and noise\n\n');
    const known = await cache.loadAnalyses(folder);
    assert.deepEqual([known.get(herald), known.get(courier)], [undefined, stored(courier)]);
  });

  it('leaves out analyses whose speakers are damaged', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    await writeFile(await file(), (await readFile(await file(), 'utf8')).replace('"gender":', '"sex":'));
    const known = await cache.loadAnalyses(folder);
    assert.deepEqual([known.get(herald), known.get(courier)], [undefined, undefined]);
  });

  it('keeps the speakers of hundreds of articles', async () => {
    const many = Array.from({ length: 300 }, (_, n) => {
      const text = herald.replaceAll(
        'Voss',
        `Voss${'abcdefghij'.charAt(n % 10)}${'abcdefghij'.charAt(Math.floor(n / 10) % 10)}${'abc'.charAt(Math.floor(n / 100))}`,
      );
      return [text, stored(text)] as const;
    });
    const cache = new FileCache(storage, 'engine 1');
    await cache.saveAnalyses(folder, many);
    const known = await cache.loadAnalyses(folder);
    assert.deepEqual(
      many.map(([text]) => known.get(text)),
      many.map(([, analysis]) => analysis),
    );
  });

  it('survives a file cut off anywhere', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    const { length } = await readFile(await file());
    for (let left = length - 2; left > 0; left = Math.floor(left * 0.8)) {
      await truncate(await file(), left);
      const known = await cache.loadAnalyses(folder);
      assert.equal(known.get(courier), undefined);
      const first = known.get(herald);
      if (first !== undefined) assert.deepEqual(first, stored(herald));
    }
  });

  it('writes a file whole or not at all', async () => {
    const cache = new FileCache(storage, 'engine 1');
    await save(cache);
    function* interrupted(): Generator<readonly [string, StoredAnalysis]> {
      yield ['new text', stored(herald)];
      throw new Error('interrupted');
    }
    await assert.rejects(cache.saveAnalyses(folder, interrupted()), /interrupted/u);
    assert.equal((await readdir(storage)).length, 1);
    assert.deepEqual((await cache.loadAnalyses(folder)).get(herald), stored(herald));
  });

  describe('of matches', () => {
    const texts = [
      ['herald.txt', herald],
      ['courier.txt', courier],
    ] as const;
    const cache = (engine = 'engine 1'): FileCache => new FileCache(storage, engine);

    function found(): StoredMatches {
      const index = new FolderIndex();
      for (const [path, text] of texts) index.update(article(path, text));
      index.settle();
      const matches = finish(index.storingMatches());
      assert(matches !== null && matches.matches.a.length > 0);
      return matches;
    }

    it('gives them back', async () => {
      const matches = found();
      await cache().saveMatches(folder, matches);
      assert.deepEqual(await cache().loadMatches(folder), matches);
      assert.equal(await cache().loadMatches('file:///other'), undefined);
    });

    it('knows none of another engine, and none where a byte is another or is lacking', async () => {
      await cache().saveMatches(folder, found());
      assert.equal(await cache('engine 2').loadMatches(folder), undefined);
      const bytes = await readFile(await file());
      for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 40)) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        await writeFile(await file(), damaged);
        assert.equal(await cache().loadMatches(folder), undefined, `byte ${at}`);
        await writeFile(await file(), bytes.subarray(0, at));
        assert.equal(await cache().loadMatches(folder), undefined, `${at} bytes`);
      }
    });

    it('is written by two windows at once, and is one of the two', async () => {
      const matches = found();
      const others = { ...matches, prints: matches.prints.map(() => 'another') };
      await Promise.all([
        cache().saveMatches(folder, matches),
        new FileCache(storage, 'engine 1', 'another window').saveMatches(folder, others),
      ]);
      const known = await cache().loadMatches(folder);
      assert(known && [JSON.stringify(matches.prints), JSON.stringify(others.prints)].includes(JSON.stringify(known.prints)));
      assert.equal((await readdir(storage)).length, 1);
    });
  });

  it('clears away what a process that died left half written', async () => {
    const [old, young] = ['dead.analyses.1.tmp', 'alive.analyses.2.tmp'].map((name) => join(storage, name)) as [string, string];
    for (const name of [old, young]) await writeFile(name, 'half');
    await utimes(old, new Date(0), new Date(0));
    await save(new FileCache(storage, 'engine 1'));
    const names = await readdir(storage);
    assert.deepEqual(
      names.filter((name) => name.endsWith('.tmp')),
      ['alive.analyses.2.tmp'],
    );
  });

  it('keeps the files of a dozen folders', async () => {
    const cache = new FileCache(storage, 'engine 1');
    for (let n = 0; n < 14; n++) await cache.saveAnalyses(`file:///folder${n}`, []);
    assert.equal((await readdir(storage)).length, 12);
  });
});
