import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { analystRole, answerTexts } from './workspace/analystThread';
import { FileCache } from './workspace/fileCache';
import { GitHistory } from './workspace/gitHistory';
import { nodeFiles } from './workspace/nodeFiles';
import { giveBackMemory, keepHeapSmall } from './workspace/thriftyHeap';
import { WorkerAnalyst } from './workspace/workerAnalyst';

/** Milliseconds that whoever looks at the first articles has before memory is given back, in which nothing is answered. */
const afterStart = 10_000;
/** So many threads at the most analyse; one is left for answering, and for comparing what is analysed. */
const mostAnalysts = 2;
/** Most of what analysing makes is garbage soon, so little room costs no time; the longest article needs 300 MB. */
const analystMemory = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

// The entry in Node: over stdio (`--stdio`), an IPC channel (`--node-ipc`), a pipe or a socket, as the arguments say; and that of the
// server's own threads, so that the program is there once.
if (parentPort !== null && workerData === analystRole) answerTexts(parentPort);
else serve();

function serve(): void {
  keepHeapSmall();
  startServer(createConnection(ProposedFeatures.all), {
    files: nodeFiles,
    history: new GitHistory(),
    openCache: (storage) => new FileCache(storage, engine()),
    openAnalyst: (failed) => new WorkerAnalyst(startAnalyst, failed, Math.min(mostAnalysts, Math.max(1, availableParallelism() - 1))),
    rest,
  });
}

/** Gives back what a large piece of work left behind, once whoever looks at the first articles has had some time. */
async function rest(): Promise<void> {
  await setTimeout(afterStart, undefined, { ref: false });
  await giveBackMemory();
}

/** What it prints goes nowhere: standard output may be the connection. */
function startAnalyst(): Worker {
  return new Worker(__filename, { workerData: analystRole, stdout: true, resourceLimits: analystMemory });
}

/** What analyses depend on is all in this file: code, lexicons and weights. */
function engine(): string {
  return createHash('sha1').update(readFileSync(__filename)).digest('hex');
}
