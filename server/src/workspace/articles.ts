import { looksLikeArticle } from '../core/text/recognise';
import { FolderIndex } from '../core/folder/folderIndex';
import { reasonNotToAnalyse } from '../core/limits';
import { Newest } from '../core/newest';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import { FileUnreadableError, type CancellationToken } from '../core/workspace';
import type { ConnectionWorkspace } from './connectionWorkspace';
import { noAnalyst } from './analyst';
import { defaultThresholds, type Thresholds } from '../core/statements/scoring/matchArticles';
import { FolderIndexing, type IndexProgress } from './folderIndexing';
import type { FileText, Intake, Taken } from './folderReader';
import { RecalledFolders } from './recalledFolders';
import { articleFilter, type ArticleFilter } from './settings';
import { pause, slice } from './slices';
import { nameOf, parentFolder, pathWithin } from './uris';

/** The language that clients which know articles give them. */
const language = 'news-article';
/** Of one folder no more files are read. */
const mostArticles = 50_000;

/** How a file is taken in. */
interface TakingIn {
  /** Leave it where it is an article whose analysis is not known. */
  readonly onlyKnown?: boolean;
  /** Where its text was looked at before: whether it looks like an article's. */
  readonly looked?: boolean;
  /** Of this text, where there is one. */
  readonly analysis?: StoredAnalysis | undefined;
}

/** The articles of every open folder, kept in step with the editor's buffers and with the files. URIs are canonical. */
export class Articles {
  readonly #indexes = new Map<string, FolderIndex>();
  readonly #problems = new Map<string, string>();
  readonly #readings = new Newest();
  #filter: ArticleFilter = articleFilter([]);
  #thresholds = defaultThresholds;
  /** What an earlier session left. */
  readonly recalled = new RecalledFolders();
  readonly #intake: Intake = {
    begin: (uri) => this.#readings.begin(uri),
    textOf: (uri, token) => this.#textOf(uri, token),
    takeKnown: (uri, text) => this.#takeOrTell(uri, text, { onlyKnown: true }),
    takeLeft: (uri, text, analysis) => this.#takeOrTell(uri, text, { looked: true, analysis }),
  };
  readonly #indexing: FolderIndexing;

  /** @param analyst analyses the articles of large folders. */
  constructor(
    readonly workspace: ConnectionWorkspace,
    analyst = noAnalyst,
  ) {
    this.#indexing = new FolderIndexing(this.#intake, analyst, this.recalled, () => workspace.openUris());
  }

  /** Which files count as articles from the next index on. */
  set filter(filter: ArticleFilter) {
    this.#filter = filter;
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
    if (document && this.#isArticle(uri, document.getText(), document.languageId))
      this.#take(uri, document.getText(), document.version, this.#keptOf(uri, document.getText()));
    return index.analysis(uri) || index.refusal(uri) !== undefined ? index : null;
  }

  /**
   * Reads and analyses every article of a folder, and compares them (`FolderIndexing`); stops where it is when cancelled.
   * @param more told whenever there is more to answer.
   */
  async indexFolder(folder: string, progress: IndexProgress, more: () => void, token: CancellationToken): Promise<void> {
    const found = await this.workspace.findOutside(folder, this.#filter.include, this.#filter.ignore, token);
    const uris = this.#bounded(
      folder,
      found.filter((uri) => this.#accepts(uri)),
    );
    this.#forgetAllBut(folder, new Set(uris));
    await this.#indexing.run({ folder, index: this.indexOf(`${folder}/`), uris, progress, more, token });
  }

  /** The first of very many files; that there are more is told as a problem of the folder. */
  #bounded(folder: string, uris: readonly string[]): readonly string[] {
    const all = uris.length.toLocaleString('en');
    if (uris.length > mostArticles)
      this.#problems.set(
        `${folder}/`,
        `This folder has ${all} text files. The first ${mostArticles.toLocaleString('en')} are read: name those that are articles in the setting crossquote.articles.`,
      );
    else this.#problems.delete(`${folder}/`);
    return uris.slice(0, mostArticles);
  }

  /** Matches what is pending, giving way to requests in between. Folders that are being read and compared are left to that. */
  async settle(token: CancellationToken): Promise<void> {
    for (const [folder, index] of this.#indexes) {
      if (this.#indexing.isUnderWay(index)) continue;
      while (!token.isCancellationRequested && !(index.finishSpeakers(slice()) && index.settle(slice()) && index.settleSpellings(slice())))
        await pause();
      if (this.#indexing.isRead(index)) this.recalled.keeper?.changed(folder, index);
    }
  }

  /**
   * Readies open articles for typing, giving way to requests in between; not while what an earlier session left is taken in, for which
   * somebody waits. @param until whether somebody types already.
   */
  async prepare(until: () => boolean): Promise<void> {
    for (const uri of this.workspace.openUris()) {
      const index = this.indexOf(uri);
      while (!until() && !this.#indexing.isRecalling(index) && !index.prepare(uri)) await pause();
    }
  }

  /** Takes a file as it is now: new, changed or gone. An open document counts with its buffer. */
  async refresh(uri: string, token: CancellationToken): Promise<void> {
    if (this.workspace.document(uri)) {
      this.current(uri);
      return;
    }
    const counts = this.#readings.begin(uri);
    const text = await this.#textOf(uri, token);
    // A file that is gone would come back.
    if (!counts()) return;
    this.#takeOrTell(uri, text);
  }

  /** A file's text, undefined where it is gone, or why it cannot be read; null where it is none that counts, or open. */
  async #textOf(uri: string, token: CancellationToken): Promise<FileText> {
    if (this.workspace.document(uri) || !this.#accepts(uri)) return null;
    try {
      return await this.workspace.read(uri, token);
    } catch (error) {
      if (error instanceof FileUnreadableError) return error;
      throw error;
    }
  }

  /** `#takeFile`; what goes wrong costs this file only, and is told. */
  #takeOrTell(uri: string, text: FileText, how: TakingIn = {}): Taken {
    try {
      return this.#takeFile(uri, text, how);
    } catch (error) {
      this.#forget(uri);
      this.#problems.set(uri, `This article cannot be analysed (${String(error)}).`);
      this.workspace.connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return 'done';
    }
  }

  #takeFile(uri: string, text: FileText, { onlyKnown = false, looked, analysis }: TakingIn): Taken {
    if (this.workspace.document(uri)) {
      this.current(uri);
      return 'done';
    }
    if (text === null) return 'done';
    this.#problems.delete(uri);
    if (text instanceof FileUnreadableError) {
      this.#forget(uri);
      this.#problems.set(uri, text.reason);
      return 'done';
    }
    const kept = text === undefined || analysis !== undefined ? undefined : this.#keptOf(uri, text);
    if (text === undefined || !this.#isArticle(uri, text, '', looked ?? kept?.looksLikeArticle)) {
      this.#forget(uri);
      return 'done';
    }
    if (onlyKnown && kept === undefined && this.#isNew(uri, text)) return 'left';
    const known = analysis && this.#isJudgedByText(uri) ? { ...analysis, looksLikeArticle: true } : (analysis ?? kept);
    return this.#take(uri, text, 0, known) && kept === undefined ? 'analysed' : 'done';
  }

  /** Whether an article of this text would have to be analysed. */
  #isNew(uri: string, text: string): boolean {
    return this.indexOf(uri).analysis(uri)?.article.text !== text && reasonNotToAnalyse(text) === undefined;
  }

  /** What an earlier session left of an article that is not known yet. */
  #keptOf(uri: string, text: string): StoredAnalysis | undefined {
    return this.indexOf(uri).analysis(uri) ? undefined : this.recalled.analysis(this.folderOf(uri), text);
  }

  /** Forgets the articles of a folder that are gone. */
  #forgetAllBut(folder: string, uris: ReadonlySet<string>): void {
    for (const uri of this.below(folder)) if (!uris.has(uri) && !this.workspace.document(uri)) this.#forget(uri);
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

  /** A client that knows the language says so; any other file is judged by its path and by what stands in it. @param looked whether the text was found to look like an article's. */
  #isArticle(uri: string, text: string, languageId: string, looked?: boolean): boolean {
    return languageId === language || (this.#accepts(uri) && (!this.#isJudgedByText(uri) || looksLikeArticle(text, nameOf(uri), looked)));
  }

  #isJudgedByText(uri: string): boolean {
    return uri.endsWith('.txt');
  }

  #accepts(uri: string): boolean {
    const path = pathWithin(this.folderOf(uri), uri);
    return path !== undefined && this.#filter.accepts(path);
  }

  #take(uri: string, text: string, version: number, known?: StoredAnalysis): boolean {
    const index = this.indexOf(uri);
    const path = pathWithin(this.folderOf(uri), uri) ?? nameOf(uri);
    const changed = index.update({ uri, path, version, text }, known);
    const refusal = index.refusal(uri);
    if (refusal === undefined) this.#problems.delete(uri);
    else this.#problems.set(uri, refusal);
    return changed;
  }

  #forget(uri: string): void {
    this.indexOf(uri).remove(uri);
    this.#problems.delete(uri);
  }
}
