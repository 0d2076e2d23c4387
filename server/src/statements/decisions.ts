import { CancellationToken } from 'vscode-languageserver';
import type { ArticleHistory } from '../core/anchoring/articleHistory';
import { annotatorSlug } from '../core/annotationFiles/paths';
import { visibleClaims, type OthersClaims } from '../core/claims/visibleClaims';
import { Newest } from '../core/newest';
import { DecisionStore } from '../core/statements/decisions/decisionStore';
import type { Articles } from '../workspace/articles';
import type { ConnectionWorkspace } from '../workspace/connectionWorkspace';

/** Keeps the researchers' decisions on statements of the open folders in step with their files. */
export class Decisions {
  readonly #stores = new Map<string, DecisionStore>();
  #annotator = '';
  #others: OthersClaims = 'shown';
  readonly #handOvers = new Newest();

  constructor(
    readonly workspace: ConnectionWorkspace,
    readonly articles: Articles,
    readonly history: ArticleHistory | undefined,
  ) {}

  /** Whose own decisions go before those of others; empty where nobody is named. */
  get annotator(): string {
    return this.#annotator;
  }

  /**
   * Says who looks, and what they are to see of others: whoever annotates blind has the decisions of others neither shown nor
   * acting.
   * @returns whether that changed.
   */
  async annotate(name: string, others: OthersClaims): Promise<boolean> {
    const annotator = name.trim() === '' ? '' : annotatorSlug(name);
    if (annotator === this.#annotator && others === this.#others) return false;
    this.#annotator = annotator;
    this.#others = others;
    for (const store of this.#stores.values()) await this.#handOver(store);
    return true;
  }

  /** The decisions of a folder as last read; undefined where it was not loaded. */
  of(folder: string): DecisionStore | undefined {
    return this.#stores.get(folder);
  }

  /** Reads a folder's decisions and hands them to its index. */
  async load(folder: string): Promise<void> {
    const store = this.#stores.get(folder) ?? new DecisionStore(folder, this.workspace, this.history);
    // Known from here on, so that a file that changes while the folder is read is read again.
    this.#stores.set(folder, store);
    await store.load(CancellationToken.None);
    await this.#handOver(store);
  }

  /** Reads a file again where it is one of decisions. @returns whether it is. */
  async refresh(uri: string): Promise<boolean> {
    const folder = this.workspace.folderOf(uri);
    const store = folder === undefined ? undefined : this.#stores.get(folder);
    if (!store || !(await store.read(uri, CancellationToken.None))) return false;
    await this.#handOver(store);
    return true;
  }

  /** Hands decisions over again: articles are there now that were not, or passages moved so that their old texts are needed. */
  async settle(): Promise<void> {
    for (const store of this.#stores.values()) if (store.files.length > 0) await this.#handOver(store);
  }

  async #handOver(store: DecisionStore): Promise<void> {
    const { folder } = store;
    const counts = this.#handOvers.begin(folder);
    const all = await store.given((uri) => this.articles.indexOf(uri).analysis(uri)?.article.text, CancellationToken.None);
    const given = visibleClaims(all, this.#annotator, this.#others, 'lists');
    // Reading old texts takes time: a later hand-over knows more.
    if (counts()) this.articles.indexOf(`${folder}/`).setDecisions(given, this.#annotator);
  }
}
