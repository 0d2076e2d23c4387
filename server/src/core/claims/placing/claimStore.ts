import { FileUnreadableError, type CancellationToken, type Workspace } from '../../workspace';
import { parseAnnotationFile, type AnnotationFile } from '../annotationFile';
import type { Codebook } from '../codebook/codebook';
import { parseCodebook } from '../codebook/parseCodebook';
import { annotationGlobs, codebookPath, parseAnnotationPath } from '../../annotationFiles/paths';
import { Newest } from '../../newest';
import type { LocatedClaim } from './locatedClaim';
import { Placing } from './placing';
import { SeenTexts } from '../../anchoring/seenTexts';
import { canonical, relativePath, uriOf } from '../../annotationFiles/uris';
import type { ArticleHistory } from '../../anchoring/articleHistory';

/** The codebook of a folder. */
export interface FolderCodebook {
  readonly uri: string;
  /** undefined where there is none. */
  readonly text: string | undefined;
  /** Empty where there is none. */
  readonly codebook: Codebook;
}

/** An annotation file of a folder, as read. */
export interface FolderAnnotations {
  readonly uri: string;
  readonly path: string;
  readonly annotator: string;
  readonly articlePath: string;
  readonly articleUri: string;
  readonly file: AnnotationFile;
}

interface Folder {
  /** By URI of the annotation file. */
  readonly annotations: Map<string, FolderAnnotations>;
  /** The same by rising URI, as last asked for; undefined where it changed since. */
  sorted?: readonly FolderAnnotations[] | undefined;
  /** By URI: why a file could not be read. */
  readonly unreadable: Map<string, string>;
}

/** How many files are asked for at once. */
const readsAtOnce = 32;

const noCodebook: Codebook = { revision: 0, title: '', groups: [], tags: [], problems: [] };

/**
 * The claims of the folders that are open, read through a workspace. Files are parsed again only where their text changed,
 * claims placed again only where the article or the annotation file did. It writes nothing: see `plans.ts`.
 */
export class ClaimStore {
  readonly #workspace: Workspace;
  readonly #history: ArticleHistory | undefined;
  readonly #folders = new Map<string, Folder>();
  /** By folder, also one that is just being read: annotation files to read again. */
  readonly #stale = new Map<string, Set<string>>();
  /** By URI; kept until the file is said to have changed. */
  readonly #codebooks = new Map<string, FolderCodebook>();
  /** Counts what was said to have changed, so that what was being read meanwhile is not kept. */
  #changes = 0;
  readonly #readings = new Newest();
  readonly #seen = new SeenTexts();
  readonly #placing = new Placing(this.#seen, (blob, folder, token) => this.oldText(folder, blob, token));

  constructor(workspace: Workspace, history?: ArticleHistory) {
    this.#workspace = workspace;
    this.#history = history;
  }

  /** Reads all of the folder's annotation files. Other calls do it where it was not done. */
  async load(folder: string, token: CancellationToken): Promise<void> {
    const before = this.#folders.get(folder);
    const loaded: Folder = { annotations: new Map(before?.annotations), unreadable: new Map() };
    const found = new Set((await this.#workspace.find(folder, annotationGlobs, token)).map(canonical));
    for (const uri of loaded.annotations.keys()) if (!found.has(uri)) this.#forget(loaded, uri);
    await this.#readInto(loaded, folder, [...found], token);
    if (!token.isCancellationRequested) this.#folders.set(folder, loaded);
  }

  /** The folder's annotation files, by URI. */
  async annotations(folder: string, token: CancellationToken): Promise<readonly FolderAnnotations[]> {
    if (!this.#folders.has(folder)) await this.load(folder, token);
    const known = this.#folders.get(folder);
    if (!known || token.isCancellationRequested) return [];
    const stale = [...(this.#stale.get(folder) ?? [])];
    this.#stale.delete(folder);
    await this.#readInto(known, folder, stale, token);
    if (token.isCancellationRequested) for (const uri of stale) this.#markStale(folder, uri);
    known.sorted ??= [...known.annotations.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return known.sorted;
  }

  /** Every annotator's claims on one article, by place; orphans last. None where the article is in no open folder. */
  async claimsOf(articleUri: string, token: CancellationToken): Promise<readonly LocatedClaim[]> {
    const folder = this.folderOf(articleUri);
    if (folder === undefined) return [];
    const wanted = canonical(articleUri);
    const files = (await this.annotations(folder, token)).filter((file) => file.articleUri === wanted);
    return this.#placeAll(folder, files, token);
  }

  /** Every claim of a folder: by article, then by place, orphans last. */
  async all(folder: string, token: CancellationToken): Promise<readonly LocatedClaim[]> {
    const byArticle = new Map<string, FolderAnnotations[]>();
    for (const file of await this.annotations(folder, token)) {
      byArticle.set(file.articlePath, [...(byArticle.get(file.articlePath) ?? []), file]);
    }
    const claims: LocatedClaim[] = [];
    for (const [, files] of [...byArticle].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (token.isCancellationRequested) return [];
      claims.push(...(await this.#placeAll(folder, files, token)));
    }
    return claims;
  }

  /**
   * The folder's codebook.
   * @throws FileUnreadableError where it is there but is not text.
   */
  async codebook(folder: string, token: CancellationToken): Promise<FolderCodebook> {
    const uri = uriOf(folder, codebookPath);
    const known = this.#codebooks.get(uri);
    if (known) return known;
    const before = this.#changes;
    const text = await this.#workspace.read(uri, token);
    const read = { uri, text, codebook: text === undefined ? noCodebook : parseCodebook(text) };
    if (before === this.#changes && !token.isCancellationRequested) this.#codebooks.set(uri, read);
    return read;
  }

  /** An article's text as it was when a claim was made: seen since the start, or from version control. */
  async oldText(folder: string, blob: string, token: CancellationToken): Promise<string | undefined> {
    return this.#seen.textOf(blob) ?? (await this.#history?.blobText(folder, blob, token));
  }

  /** Annotation files of the folder that could not be read when it was loaded. */
  problems(folder: string): readonly { readonly uri: string; readonly message: string }[] {
    return Array.from(this.#folders.get(folder)?.unreadable ?? [], ([uri, message]) => ({ uri, message }));
  }

  /** The open folder that holds a file: the innermost, where folders lie within each other. */
  folderOf(uri: string): string | undefined {
    return [...this.#workspace.folders].sort((a, b) => b.length - a.length).find((folder) => relativePath(folder, uri) !== undefined);
  }

  /**
   * Says that a file changed, came or went, so that what hangs on it is read again when next asked for.
   * @returns whether claims can differ now.
   */
  invalidate(uri: string): boolean {
    const folder = this.folderOf(uri);
    const path = folder === undefined ? undefined : relativePath(folder, uri);
    if (folder === undefined || path === undefined) return false;
    this.#changes += 1;
    const wanted = canonical(uri);
    if (path === codebookPath) {
      this.#codebooks.delete(wanted);
      return true;
    }
    const known = this.#folders.get(folder);
    if (parseAnnotationPath(path)) {
      this.#markStale(folder, wanted);
      return true;
    }
    // Of a folder that is deleted or comes back, editors name the folder alone.
    const below = [...(known?.annotations.keys() ?? [])].filter((file) => file.startsWith(`${wanted}/`));
    for (const file of below) this.#markStale(folder, file);
    for (const codebook of this.#codebooks.keys()) if (codebook.startsWith(`${wanted}/`)) this.#codebooks.delete(codebook);
    return known === undefined || below.length > 0 || [...known.annotations.values()].some(({ articleUri }) => articleUri === wanted);
  }

  #markStale(folder: string, uri: string): void {
    this.#stale.set(folder, new Set(this.#stale.get(folder)).add(uri));
  }

  async #readInto(target: Folder, folder: string, uris: readonly string[], token: CancellationToken): Promise<void> {
    for (let first = 0; first < uris.length; first += readsAtOnce) {
      await Promise.all(uris.slice(first, first + readsAtOnce).map((uri) => this.#readOne(target, folder, uri, token)));
      if (token.isCancellationRequested) return;
    }
  }

  async #readOne(target: Folder, folder: string, uri: string, token: CancellationToken): Promise<void> {
    const path = relativePath(folder, uri);
    const name = path === undefined ? undefined : parseAnnotationPath(path);
    if (path === undefined || !name) return;
    const counts = this.#readings.begin(uri);
    try {
      const text = await this.#workspace.read(uri, token);
      if (token.isCancellationRequested) return;
      if (!counts()) return this.#markStale(folder, uri);
      target.unreadable.delete(uri);
      const known = target.annotations.get(uri);
      if (text === undefined) this.#forget(target, uri);
      else if (known?.file.text !== text) {
        const { annotator, articlePath } = name;
        target.sorted = undefined;
        target.annotations.set(uri, {
          uri,
          path,
          annotator,
          articlePath,
          articleUri: uriOf(folder, articlePath),
          file: parseAnnotationFile(text, known?.file),
        });
      }
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      if (!counts()) return this.#markStale(folder, uri);
      this.#forget(target, uri);
      target.unreadable.set(uri, error.reason);
    }
  }

  #forget(target: Folder, uri: string): void {
    const gone = target.annotations.get(uri);
    target.annotations.delete(uri);
    target.sorted = undefined;
    if (gone) this.#placing.forget(gone);
  }

  async #placeAll(folder: string, files: readonly FolderAnnotations[], token: CancellationToken): Promise<readonly LocatedClaim[]> {
    const [first] = files;
    if (!first) return [];
    const text = await this.#readArticle(first.articleUri, token);
    const claims: LocatedClaim[] = [];
    for (const file of files) {
      for (const claim of await this.#placing.place(folder, file, text, token)) claims.push(claim);
      if (token.isCancellationRequested) return [];
    }
    const place = ({ span }: LocatedClaim): number => span?.start ?? Number.MAX_SAFE_INTEGER;
    return claims.sort((a, b) => place(a) - place(b) || (a.claim.id < b.claim.id ? -1 : 1));
  }

  /** A file that cannot be read as text has no passages: its claims are orphans, and the file itself is reported elsewhere. */
  async #readArticle(uri: string, token: CancellationToken): Promise<string | undefined> {
    try {
      return await this.#workspace.read(uri, token);
    } catch (error) {
      if (error instanceof FileUnreadableError) return undefined;
      throw error;
    }
  }
}
