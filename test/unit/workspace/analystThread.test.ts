import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import { analysedText } from '../../../server/src/core/analysis/analysedText';
import { answerTexts } from '../../../server/src/workspace/analystThread';
import type { Answer } from '../../../server/src/workspace/workerAnalyst';
import { courier, herald } from '../../support/articles';

describe('the thread of an analyst', () => {
  it('answers texts with their analyses, in their order; one that cannot be analysed costs only itself', async () => {
    const { port1, port2 } = new MessageChannel();
    answerTexts(port2);
    const answer = new Promise<Answer>((resolve) => {
      port1.once('message', resolve);
    });
    port1.postMessage([herald, null, courier]);
    assert.deepEqual(await answer, [analysedText(herald), null, analysedText(courier)]);
    port1.close();
  });
});
