import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Changed, StatusChanged, type Settings, type Status } from '../../server/src/protocol';

const serverFile = resolve('dist/server/node.js');

/** What a test wants of its client. */
export interface ClientOptions {
  readonly settings?: Partial<Settings>;
  readonly initializationOptions?: object;
  /** Plain text alone in hovers. */
  readonly plainText?: boolean;
  /** Does not ask for diagnostics: it is sent them. */
  readonly pushed?: boolean;
  /** Presses "Cancel" on every progress that shows. */
  readonly cancelProgress?: boolean;
  /** Goes on before the first index is done. */
  readonly atOnce?: boolean;
  /** A folder that is there, and stays, in place of a new one. */
  readonly folder?: string;
}

/** A real language client over stdio to the built server, on a folder of its own. */
export class LspClient {
  /** Whether to press "Cancel" on every progress that shows. */
  cancelProgress = false;
  readonly buffers = new Map<string, TextDocument>();
  readonly statuses: Status[] = [];
  readonly log: string[] = [];
  /** What the server asked the person; nothing is chosen. */
  readonly questions: string[] = [];
  readonly edits: ApplyWorkspaceEditParams[] = [];
  /** By URI, the diagnostics that were sent last. */
  readonly pushed = new Map<string, readonly Diagnostic[]>();
  changes = 0;
  settings: Partial<Settings> = {};
  /** Set to refuse the next workspace edit. */
  refuseEdit: string | undefined;
  /** What another program does just before the next workspace edit is made. */
  beforeEdit: (() => Promise<void>) | undefined;
  capabilities: InitializeResult['capabilities'] = {};
  #ownFolder = true;

  private constructor(
    readonly folder: string,
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  /** Writes the files, starts the server on their folder and waits for the first index. */
  static async start(files: Readonly<Record<string, string | Uint8Array>>, options: ClientOptions = {}): Promise<LspClient> {
    assert(existsSync(serverFile), 'dist/server/node.js is not there: npm run build makes it');
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'crossquote-')));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const child = spawn(process.execPath, [serverFile, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const client = new LspClient(folder, child, connection);
    child.stderr.on('data', (chunk: Buffer) => client.log.push(chunk.toString()));
    client.#ownFolder = options.folder === undefined;
    client.#answer(options);
    connection.listen();
    const died = new Promise<never>((_, reject) => {
      child.once('exit', (code) => {
        reject(new Error(`The server ended with status ${code}.\n${client.log.join('\n')}`));
      });
    });
    died.catch(() => undefined);
    try {
      await Promise.race([client.#initialize(options), died]);
      if (options.atOnce !== true)
        await Promise.race([client.until(() => client.statuses.at(-1)?.state === 'ready', 'the first index'), died]);
    } catch (error) {
      child.kill();
      throw error;
    }
    return client;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  /** Opens a file as it is on disk, or with the text given. */
  async open(name: string, languageId = 'news-article', text?: string): Promise<TextDocument> {
    const uri = this.uri(name);
    const document = TextDocument.create(uri, languageId, 1, text ?? (await readFile(join(this.folder, name), 'utf8')));
    this.buffers.set(uri, document);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: document.getText() },
    });
    return document;
  }

  async close(name: string): Promise<void> {
    this.buffers.delete(this.uri(name));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Types: replaces a stretch of an open document. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.buffers.get(uri);
    assert(document, `${uri} is not open`);
    const changes = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, changes, document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges: changes,
    });
  }

  /** Writes a file and tells the server, as a watcher does. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const type = existsSync(join(this.folder, name)) ? 2 : 1;
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), content);
    await this.#watched(this.uri(name), type);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { recursive: true });
    await this.#watched(this.uri(name), 3);
  }

  /** Renames a file or folder and tells the server, as a watcher does. */
  async rename(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.folder, to)), { recursive: true });
    await rename(join(this.folder, from), join(this.folder, to));
    await this.#watched(this.uri(from), 3);
    await this.#watched(this.uri(to), 1);
  }

  /** Tells the server of files that came (1), changed (2) or went (3), all at once, as a watcher does after a checkout. */
  watched(changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: this.uri(name), type })),
    });
  }

  /** Makes a workspace edit, as when a person chooses a quick fix. */
  async make(edit: WorkspaceEdit): Promise<void> {
    assert.deepEqual(await this.#apply({ edit }), { applied: true });
  }

  read(name: string): Promise<string> {
    return readFile(join(this.folder, name), 'utf8');
  }

  /** The records of a file with one a line; none where there is no file. */
  async records<T>(name: string): Promise<T[]> {
    return existsSync(join(this.folder, name))
      ? (await this.read(name))
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as T)
      : [];
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  command<R>(command: string, params: object): Promise<R> {
    return this.request<R>('workspace/executeCommand', { command, arguments: [params] });
  }

  /** A range that a text takes, the first time it stands in a document. */
  rangeOf(document: TextDocument, text: string): Range {
    const start = document.getText().indexOf(text);
    assert(start >= 0, `"${text}" does not stand in ${document.uri}`);
    return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
  }

  /** Polls until something holds; fails after so many seconds. */
  async until(holds: () => boolean | Promise<boolean>, what: string, seconds = 30): Promise<void> {
    for (const end = Date.now() + 1000 * seconds; Date.now() < end;) {
      if (await holds()) return;
      await new Promise((done) => {
        setTimeout(done, 10);
      });
    }
    assert.fail(`Waited for ${what} in vain.\n${this.log.join('\n')}`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => {
      this.process.once('exit', done);
    });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
    if (this.#ownFolder) await rm(this.folder, { recursive: true, force: true });
  }

  async #initialize({ initializationOptions, plainText, pushed }: ClientOptions): Promise<void> {
    const uri = pathToFileURL(this.folder).href;
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'news' }],
      initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          applyEdit: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          diagnostics: { refreshSupport: true },
        },
        window: { workDoneProgress: true },
        textDocument: {
          hover: { contentFormat: plainText === true ? ['plaintext'] : ['markdown', 'plaintext'] },
          ...(pushed === true ? {} : { diagnostic: {} }),
          semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
        },
      },
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  #answer({ settings, cancelProgress = false }: ClientOptions): void {
    const { connection } = this;
    this.cancelProgress = cancelProgress;
    this.settings = settings ?? {};
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => this.settings));
    for (const method of [
      'window/workDoneProgress/create',
      'client/registerCapability',
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/diagnostic/refresh',
    ]) {
      connection.onRequest(method, () => null);
    }
    connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => this.#apply(params));
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      this.pushed.set(uri, diagnostics);
    });
    connection.onNotification(StatusChanged, (status: Status) => {
      this.statuses.push(status);
    });
    connection.onNotification(Changed, () => {
      this.changes += 1;
    });
    connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.questions.push(message);
      return null;
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    connection.onNotification('$/progress', async ({ token, value }: { token: string | number; value: { kind: string } }) => {
      if (this.cancelProgress && value.kind === 'begin') await connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
  }

  /** As an editor does: open documents change in their buffers, others on disk; a version that is not the buffer's is refused. */
  async #apply(params: ApplyWorkspaceEditParams): Promise<ApplyWorkspaceEditResult> {
    this.edits.push(params);
    const reason = this.refuseEdit;
    this.refuseEdit = undefined;
    if (reason !== undefined) return { applied: false, failureReason: reason };
    await this.beforeEdit?.();
    this.beforeEdit = undefined;
    const changes = params.edit.documentChanges ?? [];
    for (const change of changes) {
      if (!('textDocument' in change)) continue;
      const { uri, version } = change.textDocument;
      const buffer = this.buffers.get(uri);
      if (version !== null && buffer && buffer.version !== version) return { applied: false, failureReason: 'version mismatch' };
    }
    for (const change of changes) {
      if (!('textDocument' in change)) {
        if (change.kind === 'create' && !existsSync(fileURLToPath(change.uri))) await this.write(this.#nameOf(change.uri), '');
        else if (change.kind === 'delete') await this.remove(this.#nameOf(change.uri));
        else if (change.kind === 'rename') await this.rename(this.#nameOf(change.oldUri), this.#nameOf(change.newUri));
        continue;
      }
      const { uri } = change.textDocument;
      const edits = change.edits.map((edit) => {
        assert('newText' in edit);
        return edit;
      });
      if (this.buffers.has(uri)) await this.edit(uri, edits);
      else
        await this.write(
          this.#nameOf(uri),
          TextDocument.applyEdits(TextDocument.create(uri, '', 0, await readFile(fileURLToPath(uri), 'utf8')), edits),
        );
    }
    return { applied: true };
  }

  #nameOf(uri: string): string {
    return fileURLToPath(uri).slice(this.folder.length + 1);
  }

  #watched(uri: string, type: 1 | 2 | 3): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }
}
