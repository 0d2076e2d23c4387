import type { MessagePort } from 'node:worker_threads';
import { analysedText } from '../core/analysis/analysedText';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import type { Answer } from './workerAnalyst';

/** What a thread is told that it is started for. */
export const analystRole = 'crossquote analyst';

/** Makes this thread one that answers each list of texts with their analyses. */
export function answerTexts(port: MessagePort): void {
  port.on('message', (texts: readonly string[]) => {
    const answer: Answer = texts.map(analysisOf);
    port.postMessage(answer);
  });
}

/** What goes wrong with a text goes wrong again where it is analysed in place of this, and is told there. */
function analysisOf(text: string): StoredAnalysis | null {
  try {
    return analysedText(text);
  } catch {
    return null;
  }
}
