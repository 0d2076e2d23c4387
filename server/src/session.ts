import {
  CancellationToken,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { ClaimStore } from './core/claims/placing/claimStore';
import type { ArticleHistory } from './core/anchoring/articleHistory';
import { annotationsFolder, annotatorSlug } from './core/annotationFiles/paths';
import { visibleClaims, type ShownIn } from './core/claims/visibleClaims';
import { abilitiesOf, type ClientAbilities } from './client';
import { Changed, StatusChanged, type Settings, type Status } from './protocol';
import { Decisions } from './statements/decisions';
import { FolderLists } from './annotationFiles/folderLists';
import { Articles } from './workspace/articles';
import { IndexProgressReport } from './articles/indexProgress';
import { ConnectionWorkspace } from './workspace/connectionWorkspace';
import { noAnalyst, type Analyst } from './workspace/analyst';
import type { OpenCache } from './workspace/cache';
import { FolderKeeper } from './workspace/folderKeeper';
import type { Files } from './workspace/files';
import { articleFilter, defaultHidden, defaultSettings, fetchHidden, fetchSettings } from './workspace/settings';
import { canonicalUri } from './workspace/uris';

/** How long edits may rest before what hangs on them in other articles is worked out. */
const restMilliseconds = 200;

/** What the server has of the machine that it runs on. */
export interface Machine {
  /** Files that it can read by itself; null in a worker, which reads everything through the client. */
  readonly files: Files | null;
  /** Old texts of articles; left out where version control is out of reach. */
  readonly history?: ArticleHistory;
  /** Keeps analyses from one session to the next; left out where there is no place for them. */
  readonly openCache?: OpenCache;
  /** Makes who analyses the articles of large folders beside this thread; left out where there is one thread. @param failed told why it works no more. */
  readonly openAnalyst?: (failed: (error: unknown) => void) => Analyst;
  /** Called once all is settled after a large piece of work, which leaves much behind. */
  readonly rest?: () => Promise<void>;
}

/** One client's session: what is open, what is known of it, and how both are kept in step. */
export class Session {
  readonly workspace: ConnectionWorkspace;
  readonly articles: Articles;
  readonly claims: ClaimStore;
  readonly lists: FolderLists;
  readonly decisions: Decisions;
  client: ClientAbilities = abilitiesOf({ processId: null, rootUri: null, capabilities: {} });
  settings: Settings = defaultSettings;
  /** Articles deleted on disk while they are open. */
  readonly deleted = new Set<string>();
  /** Grows with everything that can change what is known of any file. */
  revision = 0;
  /** What else is done whenever the client is told that something changed. */
  readonly onChanged: (() => Promise<void>)[] = [];
  /** How many indexings are under way; the first one counts from the beginning. */
  #indexing = 1;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** A folder was indexed since memory was given back. */
  #muchLeft = false;
  #told = '';
  /** Globs of what the editor hides. */
  #hidden = defaultHidden;

  constructor(
    readonly connection: Connection,
    readonly machine: Machine,
  ) {
    const { files, history, openAnalyst } = machine;
    this.workspace = new ConnectionWorkspace(connection, files);
    this.articles = new Articles(
      this.workspace,
      openAnalyst?.((error) => {
        this.log('analysing in another thread', error);
      }) ?? noAnalyst,
    );
    this.claims = new ClaimStore(this.workspace, history);
    this.lists = new FolderLists(this.workspace, this.articles);
    this.decisions = new Decisions(this.workspace, this.articles, history);
  }

  /** Whether every article of the open folders was read. */
  get ready(): boolean {
    return this.#indexing === 0;
  }

  /** Takes in what the client says at `initialize`. */
  initialize(params: InitializeParams): void {
    this.client = abilitiesOf(params);
    const cache = this.client.storage === null ? null : this.machine.openCache?.(this.client.storage);
    if (cache)
      this.articles.recalled.keeper = new FolderKeeper(cache, (what, error) => {
        this.log(what, error);
      });
    if (this.client.readsFiles) this.workspace.useClientFiles();
    this.workspace.folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    for (const folder of this.workspace.folders) this.run('loading what was kept', () => this.articles.recalled.load(folder));
    const { documents } = this.workspace;
    documents.onDidChangeContent(({ document }) => {
      this.touched(canonicalUri(document.uri));
    });
    documents.onDidSave(({ document }) => this.deleted.delete(canonicalUri(document.uri)));
    documents.onDidClose(({ document }) => {
      this.run('closing a document', () => this.#closed(canonicalUri(document.uri)));
    });
  }

  /** Begins work: settings, watching, and the first index of every folder. */
  async start(): Promise<void> {
    try {
      if (this.client.configurationEvents)
        await this.connection.client.register(DidChangeConfigurationNotification.type, {
          section: ['crossquote', 'files.exclude', 'search.exclude'],
        });
      await this.configure();
      await this.#watch();
      await this.index(this.workspace.folders);
      await Promise.all(this.workspace.folders.map((folder) => this.claims.load(folder, CancellationToken.None)));
    } finally {
      this.#indexing -= 1;
      this.changed();
      this.touchedAll();
    }
  }

  /** Who annotates as far as is known: by the setting, otherwise as the client told. Empty where nobody is named. */
  get annotator(): string {
    return this.settings.annotator.trim() === '' ? this.#told : this.settings.annotator;
  }

  /** Those of the claims that the annotator is to see: whatever answers a client with claims takes them from here. */
  visible<C extends { readonly annotator: string }>(claims: readonly C[], where: ShownIn): readonly C[] {
    return visibleClaims(claims, this.ownFolder, this.settings.othersClaims, where);
  }

  /** The folder name of who annotates; empty where nobody is named. */
  get ownFolder(): string {
    return this.annotator.trim() === '' ? '' : annotatorSlug(this.annotator);
  }

  /** The client found out who annotates, where no setting says so. */
  async annotate(name: string): Promise<void> {
    this.#told = name;
    if (await this.decisions.annotate(this.annotator, this.settings.othersClaims)) this.changed();
  }

  /** Fetches the settings; where the choice of articles or what counts as a match changed, indexes anew. */
  async configure(): Promise<void> {
    if (!this.client.configuration) return;
    const before = this.settings;
    this.settings = await fetchSettings(this.connection);
    const hidden = await fetchHidden(this.connection);
    const hiddenBefore = this.#hidden;
    this.#hidden = hidden;
    this.articles.filter = articleFilter(this.settings.articles, hidden);
    this.articles.thresholds = this.settings.match;
    await this.decisions.annotate(this.annotator, this.settings.othersClaims);
    this.changed();
    const chosen = ({ articles, match }: Settings, out: readonly string[]): string => JSON.stringify([articles, match, out]);
    if (before !== defaultSettings && chosen(before, hiddenBefore) !== chosen(this.settings, hidden)) {
      this.articles.clear();
      await this.index(this.workspace.folders);
    }
  }

  /** Opens and closes folders. */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const gone = new Set(removed);
    this.workspace.folders = [...this.workspace.folders.filter((folder) => !gone.has(folder)), ...added];
    this.articles.keepFolders();
    await this.index(added);
    this.touchedAll();
  }

  /** Analyses and matches every article of folders, with progress that a person can cancel. */
  async index(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    this.#indexing += 1;
    this.sendStatus();
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin('Crossquote', 0, 'looking for articles', true);
    let told = '';
    const tell = new IndexProgressReport((percent, message) => {
      progress.report(percent, (told = message));
    });
    try {
      for (const folder of folders) {
        if (progress.token.isCancellationRequested) break;
        await this.lists.load(folder);
        await this.decisions.load(folder);
        await this.articles.indexFolder(
          folder,
          (what, done, all) => {
            tell.report(what, done, all);
          },
          () => {
            this.changed();
          },
          progress.token,
        );
      }
      await this.decisions.settle();
    } finally {
      progress.done();
      this.#indexing -= 1;
      this.changed();
      // What was left until then: names spelt in two ways, readying open articles for typing.
      if (this.ready) this.touchedAll();
    }
    if (progress.token.isCancellationRequested) this.#stopped(told);
    this.#muchLeft = true;
  }

  /** Reads all articles again: after a cancelled index, or where watching missed something. What did not change is not worked out again. */
  async indexAgain(): Promise<void> {
    await this.index(this.workspace.folders);
  }

  /** Files changed outside the editor. */
  async filesChanged(changes: readonly { readonly uri: string; readonly deleted: boolean }[]): Promise<void> {
    // All at once, before anything is waited for: what is asked meanwhile sees every file as it is.
    for (const { uri, deleted } of changes) {
      if (deleted && this.workspace.document(uri)) this.deleted.add(uri);
      else this.deleted.delete(uri);
      this.workspace.written(uri);
      this.claims.invalidate(uri);
    }
    for (const { uri, deleted } of changes) {
      await this.lists.refresh(uri);
      await this.decisions.refresh(uri);
      await this.articles.refresh(uri, CancellationToken.None);
      // Of a folder that is deleted, editors name the folder alone.
      if (deleted) for (const below of this.articles.below(uri)) await this.articles.refresh(below, CancellationToken.None);
    }
    this.touchedAll();
  }

  /** An open document has new text: what depends on it is worked out once edits rest. */
  touched(uri: string): void {
    this.claims.invalidate(uri);
    this.run('reading a list', () => this.lists.refresh(uri));
    this.run('reading decisions', () => this.decisions.refresh(uri));
    this.touchedAll();
  }

  /** Something changed: what other articles show is worked out soon, and the client asks again. */
  touchedAll(): void {
    this.revision += 1;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.run('matching', () => this.#settle());
    }, restMilliseconds);
  }

  /** Tells the client to ask again for what it shows. */
  changed(): void {
    this.revision += 1;
    const { refreshes } = this.client;
    const { languages } = this.connection;
    this.run('refreshing', async () => {
      await this.connection.sendNotification(Changed);
      if (refreshes.diagnostics) await languages.diagnostics.refresh();
      if (refreshes.codeLens) await this.connection.sendRequest(CodeLensRefreshRequest.type);
      if (refreshes.inlayHints) await languages.inlayHint.refresh();
    });
    for (const follow of this.onChanged) this.run('following a change', follow);
    this.sendStatus();
  }

  sendStatus(): void {
    const indexes = this.articles.indexes();
    const status: Status = {
      state: this.ready ? 'ready' : 'indexing',
      articles: indexes.reduce((sum, index) => sum + index.size, 0),
      statements: indexes.reduce((sum, index) => sum + index.countStatements, 0),
      problems: [...this.articles.problems].map(([uri, message]) => ({ uri, message })),
    };
    this.run('telling the status', () => this.connection.sendNotification(StatusChanged, status));
  }

  /** Runs work that nobody waits for; a failure is logged with what it was. */
  run(what: string, work: () => Promise<unknown>): void {
    work().catch((error: unknown) => {
      this.log(what, error);
    });
  }

  /** Logs a failure. */
  log(what: string, error: unknown): void {
    this.connection.console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  /** Somebody cancelled the index: says what there is and how to go on. */
  #stopped(told: string): void {
    this.run('telling that the index was stopped', async () => {
      const goOn = { title: 'Go On' };
      const chosen = await this.connection.window.showInformationMessage(
        `Crossquote stopped (${told}). What it knows so far stays. “Crossquote: Read All Articles Again” goes on from there.`,
        goOn,
      );
      if (chosen?.title === goOn.title) await this.indexAgain();
    });
  }

  async #settle(): Promise<void> {
    const resting = this.#resting;
    for (const uri of this.workspace.openUris()) this.articles.current(uri);
    await this.articles.prepare(() => this.#resting !== resting);
    await this.decisions.settle();
    await this.articles.settle(CancellationToken.None);
    this.changed();
    if (!this.#muchLeft || !this.ready) return;
    this.#muchLeft = false;
    await this.machine.rest?.();
  }

  async #closed(uri: string): Promise<void> {
    this.deleted.delete(uri);
    this.claims.invalidate(uri);
    await this.lists.refresh(uri);
    await this.decisions.refresh(uri);
    await this.articles.refresh(uri, CancellationToken.None);
    this.articles.keepFolders();
    this.touchedAll();
  }

  async #watch(): Promise<void> {
    if (!this.client.watches) return;
    const globs = [...this.articles.watched, `**/${annotationsFolder}/**`];
    await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    });
  }
}
