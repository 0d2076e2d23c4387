import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';

/** The worker's global scope, which the compiler's library list leaves out. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// The entry in a web worker: every file comes from the client.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { files: null });
