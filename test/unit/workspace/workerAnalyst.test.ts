import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { WorkerAnalyst } from '../../../server/src/workspace/workerAnalyst';
import { until } from '../../support/until';

/** A thread that gives each text back as an analysis, and ends itself at the text "die". */
const echo = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (texts) => {
    if (texts.includes('die')) process.exit(3);
    if (texts.includes('throw')) throw new Error('no more');
    parentPort.postMessage(texts.map((text) => ({ numbers: new ArrayBuffer(0), words: [text], speakers: [], wordings: [] })));
  });`;
const start = (): Worker => new Worker(echo, { eval: true });

describe('an analyst in threads of its own', () => {
  const told: string[] = [];
  let analyst: WorkerAnalyst;
  const open = (threads: number, starts = start, idle = 60_000): void => {
    told.length = 0;
    analyst = new WorkerAnalyst(
      starts,
      (error) => {
        told.push(String(error));
      },
      threads,
      idle,
    );
  };
  const words = async (...texts: string[]): Promise<unknown> => (await analyst.analyse(texts)).map((analysis) => analysis?.words[0]);
  afterEach(async () => {
    await analyst.end();
  });

  it('answers each batch with the analyses of its own texts', async () => {
    open(1);
    assert.deepEqual(await Promise.all([words('a', 'b'), words('c'), words('d', 'e')]), [['a', 'b'], ['c'], ['d', 'e']]);
    assert.equal(analyst.running, 1);
    assert.deepEqual(told, []);
  });

  it('starts another thread only where all have work', async () => {
    open(2);
    await words('a');
    await words('b');
    assert.equal(analyst.running, 1);
    assert.deepEqual(await Promise.all([words('a'), words('b'), words('c')]), [['a'], ['b'], ['c']]);
    assert.equal(analyst.running, 2);
  });

  it('ends its threads when there is nothing more to do, and starts them again', async () => {
    open(1, start, 1);
    assert.deepEqual(await words('a'), ['a']);
    await until(() => analyst.running === 0);
    assert.deepEqual(await words('b'), ['b']);
    assert.deepEqual(told, []);
  });

  for (const [what, message] of [
    ['die', 'A thread ended with status 3.'],
    ['throw', 'no more'],
  ] as const) {
    it(`gives everything back that it was asked where a thread ends by itself (${what}), tells so once, and takes nothing more`, async () => {
      open(1);
      assert.deepEqual(await Promise.all([words('a', what), words('b'), words('c')]), [[], [], []]);
      assert.deepEqual(await words('d'), []);
      assert.equal(analyst.places, 0);
      assert.equal(analyst.running, 0);
      assert.equal(told.length, 1);
      assert(told[0]?.includes(message), told[0]);
    });
  }

  it('gives everything back where no thread can be started', async () => {
    open(1, () => {
      throw new Error('too many threads');
    });
    assert.equal(analyst.places, 2);
    assert.deepEqual(await Promise.all([words('a'), words('b')]), [[], []]);
    assert.equal(analyst.places, 0);
    assert.deepEqual(told, ['Error: too many threads']);
  });
});
