import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createContext, runInContext } from 'node:vm';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { FindFiles, ReadFile, StatusChanged, type Status } from '../../server/src/protocol';
import { threeArticles } from '../support/articles';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const root = 'memory://host/news';
const files = new Map<string, string>(Object.entries(threeArticles).map(([name, text]) => [`${root}/${name}`, text]));

/** The client's end of a worker: answers file requests from memory, as the web client does from its own file system. */
class WorkerClient {
  readonly #waiting = new Map<number, (message: Message) => void>();
  #lastId = 0;
  status: Status | undefined;

  constructor(readonly port: MessagePort) {
    port.on('message', (message: Message) => {
      this.#take(message);
    });
  }

  request(method: string, params: object): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      this.port.postMessage({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method: string, params: object): void {
    this.port.postMessage({ jsonrpc: '2.0', method, params });
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) {
      this.#waiting.get(id ?? -1)?.(message);
      return;
    }
    if (method === StatusChanged) this.status = params as unknown as Status;
    if (id !== undefined) this.port.postMessage({ jsonrpc: '2.0', id, result: this.#answer(method, params ?? {}) });
  }

  #answer(method: string, params: Record<string, unknown>): unknown {
    if (method === ReadFile) {
      const text = files.get(String(params['uri']));
      return text === undefined ? null : { base64: Buffer.from(text).toString('base64') };
    }
    if (method === FindFiles) return (params['include'] as string[]).some((glob) => glob.endsWith('.txt')) ? [...files.keys()] : [];
    return null;
  }
}

describe('the server in a web worker', () => {
  it('starts, reads every file through the client, and hovers', async () => {
    const { port1, port2 } = new MessageChannel();
    const globals = {
      self: port1,
      TextDecoder,
      TextEncoder,
      URL,
      atob,
      btoa,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      queueMicrotask,
      crypto: globalThis.crypto,
      performance,
      console,
    };
    const context = createContext({ ...globals });
    runInContext('var globalThis = this;', context);
    runInContext(readFileSync('dist/server/browser.js', 'utf8'), context);
    const client = new WorkerClient(port2);
    try {
      await client.request('initialize', {
        processId: null,
        rootUri: root,
        workspaceFolders: [{ uri: root, name: 'news' }],
        initializationOptions: { fileSystem: true },
        capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
      });
      client.notify('initialized', {});
      for (const end = Date.now() + 30_000; client.status?.state !== 'ready' && Date.now() < end;)
        await new Promise((done) => {
          setTimeout(done, 10);
        });
      assert.equal(client.status?.articles, 3);
      const uri = `${root}/herald.txt`;
      const text = files.get(uri) ?? '';
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'news-article', version: 1, text } });
      const hover = (await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 4, character: 10 } })) as Hover;
      assert.match((hover.contents as MarkupContent).value, /In 2 other articles/u);
    } finally {
      port1.close();
      port2.close();
    }
  });
});
