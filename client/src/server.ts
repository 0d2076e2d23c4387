import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Changed, StatusChanged, type Status } from '../../server/src/protocol';
import type { ChangeClaim } from './clientOptions';
import { answerFileRequests } from './files';
import { messageOf, UserError } from './errors';
import type { ChangeSpeakers } from './speakerChanges';

/** Makes a language client that is not started yet. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language server as the rest of the client sees it: started on first use, asked by message name. */
export class Server implements Disposable {
  readonly #create: CreateClient;
  readonly #hasDisk: boolean;
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #status = new EventEmitter<Status | undefined>();
  readonly #started = new EventEmitter<void>();
  /** Takes changes of claims that the editor asks the server for without this extension's commands. */
  intercept: ChangeClaim = (change) => change();
  /** The same for decisions on speakers. */
  interceptSpeakers: ChangeSpeakers = (change) => change();
  #client: Promise<BaseLanguageClient> | undefined;
  #lastStatus: Status | undefined;

  /** Claims, codebook or analysis changed; also once the server has started. */
  readonly onDidChange = this.#changed.event;
  /** The server has started. */
  readonly onDidStart = this.#started.event;
  /** How far the index is; undefined where the server could not be started. */
  readonly onDidChangeStatus = this.#status.event;

  constructor(create: CreateClient, hasDisk: boolean, log: LogOutputChannel) {
    this.#create = create;
    this.#hasDisk = hasDisk;
    this.#log = log;
  }

  get started(): boolean {
    return this.#client !== undefined;
  }

  get status(): Status | undefined {
    return this.#lastStatus;
  }

  /**
   * Starts the server unless it runs.
   * @throws UserError where it cannot be started; the next call tries again.
   */
  start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#start().catch((error: unknown) => {
      this.#client = undefined;
      this.#status.fire(undefined);
      throw new UserError(`The Crossquote language server could not be started: ${messageOf(error)}`);
    });
    return this.#client;
  }

  /** Sends one request; starts the server where it does not run. */
  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R> {
    const client = await this.start();
    // A token that is there and undefined would be sent as a second parameter.
    return token === undefined ? client.sendRequest<R>(method, params) : client.sendRequest<R>(method, params, token);
  }

  /** Runs one of the server's commands (`ServerCommands`) with its one argument. */
  execute<R>(command: string, argument: object): Promise<R> {
    return this.request<R>('workspace/executeCommand', { command, arguments: [argument] });
  }

  dispose(): Promise<void> {
    this.#changed.dispose();
    this.#status.dispose();
    this.#started.dispose();
    const client = this.#client;
    this.#client = undefined;
    return client === undefined
      ? Promise.resolve()
      : client
          .then((running) => running.dispose())
          .catch((error: unknown) => {
            this.#log.warn(`Stopping the server: ${messageOf(error)}`);
          });
  }

  async #start(): Promise<BaseLanguageClient> {
    // Loaded only now: most plain-text files are no articles, and then the language client is never needed.
    const { clientOptions } = await import('./clientOptions');
    const client = await this.#create(
      clientOptions(
        this.#log,
        this.#hasDisk,
        (change, done) => this.intercept(change, done),
        (change, article, done) => this.interceptSpeakers(change, article, done),
      ),
    );
    answerFileRequests(client);
    client.onNotification(Changed, () => this.#changed.fire());
    client.onNotification(StatusChanged, (status: Status) => {
      this.#lastStatus = status;
      this.#status.fire(status);
    });
    await client.start();
    this.#started.fire();
    this.#changed.fire();
    return client;
  }
}
