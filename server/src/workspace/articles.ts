import { looksLikeArticle } from '../core/text/recognise';
import { FolderIndex } from '../core/folderIndex';
import { FileUnreadableError, type CancellationToken } from '../core/workspace';
import type { ConnectionWorkspace } from './connectionWorkspace';
import { defaultThresholds, type Thresholds } from '../core/statements/matchArticles';
import { articleFilter, type ArticleFilter } from './settings';
import { nameOf, parentFolder, pathWithin } from './uris';

/** How far a first index is. */
export interface IndexProgress {
  (done: number, all: number): void;
}

/** The language that clients which know articles give them. */
const language = 'news-article';
/** Milliseconds of work after which requests that wait are answered. */
const longestWork = 20;

/** The articles of every open folder, kept in step with the editor's buffers and with the files. URIs are canonical. */
export class Articles {
  readonly #indexes = new Map<string, FolderIndex>();
  readonly #problems = new Map<string, string>();
  #filter: ArticleFilter = articleFilter([]);
  #thresholds = defaultThresholds;

  constructor(readonly workspace: ConnectionWorkspace) {}

  /** Which files count as articles from the next index on. */
  set globs(globs: readonly string[]) {
    this.#filter = articleFilter(globs);
  }

  /** From which scores on two wordings match; other ones than before make every index begin anew. */
  set thresholds(thresholds: Thresholds) {
    const { same, possible } = this.#thresholds;
    if (thresholds.same === same && thresholds.possible === possible) return;
    this.#thresholds = thresholds;
    this.clear();
  }

  /** Globs of the files that a client should watch. */
  get watched(): readonly string[] {
    return this.#filter.include;
  }

  /** Files that could not be used, with the reason. */
  get problems(): ReadonlyMap<string, string> {
    return this.#problems;
  }

  /** The index of every folder. */
  indexes(): readonly FolderIndex[] {
    return [...this.#indexes.values()];
  }

  /** The index that an article belongs to: that of its open folder, or of the folder it lies in. */
  indexOf(uri: string): FolderIndex {
    const folder = this.folderOf(uri);
    const index = this.#indexes.get(folder) ?? new FolderIndex(this.#thresholds);
    this.#indexes.set(folder, index);
    return index;
  }

  /** The folder that an article's path counts from. */
  folderOf(uri: string): string {
    return this.workspace.folderOf(uri) ?? parentFolder(uri);
  }

  /** Brings the index up to an open document's text. @returns the article's index; null where it is no article. */
  current(uri: string): FolderIndex | null {
    const document = this.workspace.document(uri);
    const index = this.indexOf(uri);
    if (document && this.#isArticle(uri, document.getText(), document.languageId)) this.#take(uri, document.getText(), document.version);
    return index.analysis(uri) || index.refusal(uri) !== undefined ? index : null;
  }

  /** Reads and analyses every article of a folder, then matches; stops where it is when cancelled. */
  async indexFolder(folder: string, progress: IndexProgress, token: CancellationToken): Promise<void> {
    const uris = await this.workspace.find(folder, this.#filter.include, token);
    let paused = Date.now();
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested) return;
      await this.refresh(uri, token);
      progress(done + 1, uris.length);
      if (Date.now() - paused < longestWork) continue;
      await pause();
      paused = Date.now();
    }
    await this.settle(token);
  }

  /** Matches what is pending, giving way to requests in between. */
  async settle(token: CancellationToken): Promise<void> {
    for (const index of this.#indexes.values()) {
      while (!token.isCancellationRequested && !index.settle(slice())) await pause();
    }
  }

  /** Takes a file as it is now: new, changed or gone. An open document counts with its buffer. */
  async refresh(uri: string, token: CancellationToken): Promise<void> {
    if (this.workspace.document(uri)) {
      this.current(uri);
      return;
    }
    if (!this.#accepts(uri)) return;
    try {
      const text = await this.workspace.read(uri, token);
      this.#problems.delete(uri);
      if (text !== undefined && this.#isArticle(uri, text, '')) this.#take(uri, text, 0);
      else this.#forget(uri);
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      this.#forget(uri);
      this.#problems.set(uri, error.reason);
    }
  }

  /** The known articles, and the files that could not be used, that lie below a folder. */
  below(folder: string): readonly string[] {
    const known = [...this.indexes().flatMap((index) => index.analyses().map(({ article }) => article.uri)), ...this.#problems.keys()];
    return known.filter((uri) => uri.startsWith(`${folder}/`));
  }

  /** Forgets the folders that are no longer open, and documents that lay loose in them. */
  keepFolders(): void {
    const kept = new Set(this.workspace.folders);
    for (const uri of this.workspace.openUris()) kept.add(this.folderOf(uri));
    for (const folder of this.#indexes.keys()) if (!kept.has(folder)) this.#indexes.delete(folder);
    for (const uri of this.#problems.keys()) if (!kept.has(this.folderOf(uri))) this.#problems.delete(uri);
  }

  /** Forgets everything, for an index from scratch. */
  clear(): void {
    this.#indexes.clear();
    this.#problems.clear();
  }

  /** A client that knows the language says so; any other file is judged by its path and by what stands in it. */
  #isArticle(uri: string, text: string, languageId: string): boolean {
    return languageId === language || (this.#accepts(uri) && (!uri.endsWith('.txt') || looksLikeArticle(text, nameOf(uri))));
  }

  #accepts(uri: string): boolean {
    const path = pathWithin(this.folderOf(uri), uri);
    return path !== undefined && this.#filter.accepts(path);
  }

  #take(uri: string, text: string, version: number): void {
    const index = this.indexOf(uri);
    const path = pathWithin(this.folderOf(uri), uri) ?? nameOf(uri);
    index.update({ uri, path, version, text });
    const refusal = index.refusal(uri);
    if (refusal === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, refusal);
  }

  #forget(uri: string): void {
    this.indexOf(uri).remove(uri);
    this.#problems.delete(uri);
  }
}

/** Tells when work has gone on for so long that requests should be answered. */
function slice(): () => boolean {
  const end = performance.now() + longestWork;
  return () => performance.now() > end;
}

/** Lets requests that wait be answered. */
async function pause(): Promise<void> {
  await new Promise<void>((resolve) => { setTimeout(resolve, 0); });
}
