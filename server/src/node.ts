import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { GitHistory } from './workspace/gitHistory';
import { nodeFiles } from './workspace/nodeFiles';

// The entry in Node: over stdio (`--stdio`), an IPC channel (`--node-ipc`), a pipe or a socket, as the arguments say.
startServer(createConnection(ProposedFeatures.all), nodeFiles, new GitHistory());
