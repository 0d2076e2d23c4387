import { createAnchorer } from '../../anchoring/anchors';
import { possibleBlobIds } from '../../anchoring/blobId';
import { relativePath, uriOf } from '../../annotationFiles/uris';
import type { ArticleHistory } from '../../anchoring/articleHistory';
import { effectiveRecords } from '../../annotationFiles/recordFile';
import { Newest } from '../../newest';
import { FileUnreadableError, type CancellationToken, type Workspace } from '../../workspace';
import type { DecidedPassage } from './decision';
import { parseDecisionFile, type DecisionFile } from './decisionRecord';
import { decisionGlobs, parseDecisionsPath } from './paths';
import type { GivenDecision } from './verdict';

/** One annotator's file of decisions, as read. */
export interface FolderDecisions {
  readonly uri: string;
  readonly path: string;
  readonly annotator: string;
  readonly file: DecisionFile;
}

/**
 * The decisions of a folder, read through a workspace. A file is parsed again only where its text changed. It writes nothing:
 * see `plans.ts`.
 */
export class DecisionStore {
  readonly #files = new Map<string, FolderDecisions>();
  readonly #unreadable = new Map<string, string>();
  readonly #readings = new Newest();

  constructor(
    readonly folder: string,
    readonly workspace: Workspace,
    readonly history?: ArticleHistory,
  ) {}

  /** The files as last read, by URI. */
  get files(): readonly FolderDecisions[] {
    return [...this.#files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Files that could not be read, with the reason. */
  get problems(): readonly { readonly uri: string; readonly message: string }[] {
    return Array.from(this.#unreadable, ([uri, message]) => ({ uri, message }));
  }

  /** Finds and reads every file of decisions. */
  async load(token: CancellationToken): Promise<void> {
    const found = await this.workspace.find(this.folder, decisionGlobs, token);
    if (token.isCancellationRequested) return;
    for (const uri of new Set([...found, ...this.#files.keys(), ...this.#unreadable.keys()])) await this.read(uri, token);
  }

  /** Reads a file again. @returns whether it is one of decisions. */
  async read(uri: string, token: CancellationToken): Promise<boolean> {
    const path = relativePath(this.folder, uri);
    const annotator = path === undefined ? undefined : parseDecisionsPath(path);
    if (path === undefined || annotator === undefined) return false;
    const counts = this.#readings.begin(uri);
    try {
      const text = await this.workspace.read(uri, token);
      if (!counts()) return true;
      this.#unreadable.delete(uri);
      if (text === undefined) this.#files.delete(uri);
      else if (this.#files.get(uri)?.file.text !== text) this.#files.set(uri, { uri, path, annotator, file: parseDecisionFile(text) });
    } catch (error) {
      if (!(error instanceof FileUnreadableError)) throw error;
      if (!counts()) return true;
      this.#files.delete(uri);
      this.#unreadable.set(uri, error.reason);
    }
    return true;
  }

  /**
   * Every decision, with the old text of articles in which a passage does not stand where it stood, where version control knows it.
   * @param textOf an article's text as it is now; undefined where there is none.
   */
  async given(textOf: (uri: string) => string | undefined, token: CancellationToken): Promise<readonly GivenDecision[]> {
    const given: GivenDecision[] = [];
    for (const { uri, annotator, file } of this.files) {
      for (const { record: decision } of effectiveRecords(file)) {
        const articles = [uriOf(this.folder, decision.a.article), uriOf(this.folder, decision.b.article)] as const;
        const oldTexts = [
          await this.#oldText(decision.a, textOf(articles[0]), token),
          await this.#oldText(decision.b, textOf(articles[1]), token),
        ] as const;
        if (token.isCancellationRequested) return [];
        given.push({ decision, file: uri, annotator, articles, oldTexts });
      }
    }
    return given;
  }

  async #oldText(passage: DecidedPassage, now: string | undefined, token: CancellationToken): Promise<string | undefined> {
    if (now === undefined || this.history === undefined) return undefined;
    const { state } = createAnchorer(now, () => possibleBlobIds(now))(passage);
    return state === 'exact' ? undefined : this.history.blobText(this.folder, passage.blob, token);
  }
}
