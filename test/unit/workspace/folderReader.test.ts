import assert from 'node:assert/strict';
import type { StoredAnalysis } from '../../../server/src/core/analysis/storedAnalysis';
import type { Analyst } from '../../../server/src/workspace/analyst';
import { FolderReader, type Intake, type Taken } from '../../../server/src/workspace/folderReader';
import { noAnalyst } from '../../../server/src/workspace/analyst';
import { until } from '../../support/until';

const analysisOf = (text: string): StoredAnalysis => ({ numbers: new ArrayBuffer(0), words: [text], speakers: [], wordings: [] });
const uris = Array.from({ length: 100 }, (_, at) => `file:///news/${at}.txt`);

describe('reading a folder', () => {
  /** By URI, what was taken in: the words of its analysis, or "here" where this thread analysed. */
  let taken: Map<string, string>;
  let token: { isCancellationRequested: boolean };
  let told: Taken[];
  const known = new Set<string>();
  const newer = new Set<string>();
  const intake: Intake = {
    begin: (uri) => () => !newer.has(uri),
    textOf: async (uri) => `text of ${uri}`,
    takeKnown: (uri) => {
      if (!known.has(uri)) return 'left';
      taken.set(uri, 'known');
      return 'done';
    },
    takeLeft: (uri, _text, analysis) => {
      taken.set(uri, analysis?.words[0] ?? 'here');
      return 'analysed';
    },
  };
  const read = (analyst: Analyst): Promise<void> =>
    new FolderReader(intake, token).readAll(uris, analyst, (what) => {
      told.push(what);
    });
  beforeEach(() => {
    taken = new Map();
    token = { isCancellationRequested: false };
    told = [];
    known.clear();
    newer.clear();
  });

  it('takes in what an analyst finds in each text, and hands over so much at a time as it has places', async () => {
    let [waiting, most] = [0, 0];
    let release: () => void = () => undefined;
    const full = new Promise<void>((done) => {
      release = done;
    });
    await read({
      places: 3,
      analyse: async (texts) => {
        most = Math.max(most, ++waiting);
        if (waiting === 3) release();
        await full;
        waiting -= 1;
        return texts.map(analysisOf);
      },
    });
    assert.deepEqual(new Map([...taken].sort()), new Map(uris.map((uri) => [uri, `text of ${uri}`] as const).sort()));
    assert.equal(most, 3);
    assert.deepEqual(
      told,
      uris.map(() => 'analysed'),
    );
  });

  it('analyses in this thread where there is no analyst, where one gives an article back, and where it works no more', async () => {
    await read(noAnalyst);
    assert.deepEqual(
      [...taken.values()],
      uris.map(() => 'here'),
    );
    taken.clear();
    const failing = {
      places: 2,
      analyse: async (texts: readonly string[]) => {
        if (texts.some((text) => text.includes('/70.'))) failing.places = 0;
        return failing.places === 0 ? [] : texts.map((text) => (text.includes('/7.') ? null : analysisOf(text)));
      },
    };
    await read(failing);
    assert.deepEqual([...taken.keys()].sort(), [...uris].sort());
    assert.deepEqual(
      [6, 7, 70].map((at) => taken.get(uris[at] ?? '')),
      [`text of ${uris[6] ?? ''}`, 'here', 'here'],
    );
  });

  it('asks an analyst only for what is not known', async () => {
    for (const uri of uris.slice(0, 98)) known.add(uri);
    const asked: string[] = [];
    await read({
      places: 2,
      analyse: async (texts) => {
        asked.push(...texts);
        return texts.map(analysisOf);
      },
    });
    assert.deepEqual(
      asked,
      uris.slice(98).map((uri) => `text of ${uri}`),
    );
    assert.equal(taken.size, 100);
    assert.deepEqual(await new FolderReader(intake, token).readKnown(uris), uris.slice(98));
  });

  it('lets the answer go where the article was read again meanwhile, or all was cancelled', async () => {
    const asked: { readonly texts: readonly string[]; readonly answer: () => void }[] = [];
    const slow: Analyst = {
      places: 2,
      analyse: (texts) =>
        new Promise((done) => {
          asked.push({
            texts,
            answer: () => {
              done(texts.map(analysisOf));
            },
          });
        }),
    };
    const reading = read(slow);
    await until(() => asked.length === 2);
    newer.add('file:///news/3.txt');
    asked.find(({ texts }) => texts.includes('text of file:///news/3.txt'))?.answer();
    await until(() => taken.size === 15);
    assert(!taken.has('file:///news/3.txt'));
    token.isCancellationRequested = true;
    for (const { answer } of asked) answer();
    await reading;
    assert.equal(taken.size, 15);
  });
});
