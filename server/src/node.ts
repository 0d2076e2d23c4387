import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FileCache } from './workspace/fileCache';
import { GitHistory } from './workspace/gitHistory';
import { nodeFiles } from './workspace/nodeFiles';
import { giveBackMemory, keepHeapSmall } from './workspace/thriftyHeap';

/** Milliseconds that whoever looks at the first articles has before memory is given back, in which nothing is answered. */
const afterStart = 10_000;

keepHeapSmall();

// The entry in Node: over stdio (`--stdio`), an IPC channel (`--node-ipc`), a pipe or a socket, as the arguments say.
startServer(createConnection(ProposedFeatures.all), {
  files: nodeFiles, history: new GitHistory(), openCache: (storage) => new FileCache(storage, engine()), rest: () => { setTimeout(giveBackMemory, afterStart).unref(); },
});

/** What analyses depend on is all in this file: code, lexicons and weights. */
function engine(): string {
  return createHash('sha1').update(readFileSync(__filename)).digest('hex');
}
