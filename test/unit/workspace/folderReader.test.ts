import assert from 'node:assert/strict';
import type { StoredAnalysis } from '../../../server/src/core/storedAnalysis';
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
    take: (uri, _text, analysis) => {
      taken.set(uri, analysis?.words[0] ?? 'here');
      return 'analysed';
    },
  };
  const read = (analyst: Analyst): Promise<void> => new FolderReader(intake, token).readAll(uris, analyst, (what) => { told.push(what); });
  beforeEach(() => {
    taken = new Map();
    token = { isCancellationRequested: false };
    told = [];
    known.clear();
    newer.clear();
  });

  it('takes in what an analyst finds in each text, and hands over so much at a time as it has places', async () => {
    let [at, most] = [0, 0];
    await read({ places: 3, analyse: async (texts) => {
      most = Math.max(most, ++at);
      await new Promise((done) => { setImmediate(done); });
      at -= 1;
      return texts.map(analysisOf);
    } });
    assert.deepEqual(new Map([...taken].sort()), new Map(uris.map((uri) => [uri, `text of ${uri}`] as const).sort()));
    assert.equal(most, 3);
    assert.deepEqual(told, uris.map(() => 'analysed'));
  });

  it('analyses in this thread where there is no analyst, where one gives an article back, and where it works no more', async () => {
    await read(noAnalyst);
    assert.deepEqual([...taken.values()], uris.map(() => 'here'));
    taken.clear();
    let asked = 0;
    const failing = { places: 2, analyse: async (texts: readonly string[]) => {
      failing.places = ++asked < 3 ? 2 : 0;
      return asked < 3 ? texts.map((text) => (text.includes('/7.') ? null : analysisOf(text))) : [];
    } };
    await read(failing);
    assert.deepEqual([...taken.keys()].sort(), [...uris].sort());
    assert.equal(taken.get('file:///news/7.txt'), 'here');
    assert.equal([...taken.values()].filter((what) => what !== 'here').length, 31);
  });

  it('asks an analyst only for what is not known', async () => {
    for (const uri of uris.slice(0, 98)) known.add(uri);
    const asked: string[] = [];
    await read({ places: 2, analyse: async (texts) => {
      asked.push(...texts);
      return texts.map(analysisOf);
    } });
    assert.deepEqual(asked, uris.slice(98).map((uri) => `text of ${uri}`));
    assert.equal(taken.size, 100);
    assert.deepEqual(await new FolderReader(intake, token).readKnown(uris), uris.slice(98));
  });

  it('lets the answer go where the article was read again meanwhile, or all was cancelled', async () => {
    const answers: (() => void)[] = [];
    const slow: Analyst = { places: 2, analyse: (texts) => new Promise((done) => { answers.push(() => { done(texts.map(analysisOf)); }); }) };
    const reading = read(slow);
    await until(() => answers.length === 2);
    newer.add('file:///news/3.txt');
    answers[0]?.();
    await until(() => taken.size === 15);
    assert(!taken.has('file:///news/3.txt'));
    token.isCancellationRequested = true;
    for (const answer of answers) answer();
    await reading;
    assert.equal(taken.size, 15);
  });
});
