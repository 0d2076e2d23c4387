import type { DecidedLink } from '../statements/decisions/decidedLinks';
import type { Thresholds } from '../statements/scoring/matchArticles';
import { sameInputs } from '../statements/matchInputs';
import type { MatchInput } from '../statements/statement';
import { StatementIndex } from '../statements/statementIndex';
import { recallingMatches, storingMatches, type Recalled, type StoredMatches } from '../statements/stored/storedMatches';
import type { Steps } from '../steps';

/** What a folder's matches hang on. */
export interface MatchedFolder {
  /** Every article. */
  readonly uris: () => Iterable<string>;
  /** An article's attributions as matching takes them; undefined where the article is not known. */
  readonly inputsOf: (uri: string) => readonly MatchInput[] | undefined;
  /** Researchers' decisions on statements. */
  readonly decisions: () => readonly DecidedLink[];
}

/**
 * The statements of a folder, kept in step with its articles: an article that is marked is matched again where its attributions,
 * speakers or date are others than they were. What was matched in an earlier session can be recalled.
 */
export class FolderMatches {
  #statements: StatementIndex;
  /** What the statement index holds of each article, to tell whether it changed. */
  #matched = new Map<string, readonly MatchInput[]>();
  readonly #unmatched = new Set<string>();
  #recalling: Steps<Recalled> | undefined;

  constructor(
    readonly thresholds: Thresholds,
    readonly folder: MatchedFolder,
  ) {
    this.#statements = new StatementIndex(thresholds);
  }

  get statements(): StatementIndex {
    return this.#statements;
  }

  /** An article came, or may be another than it was. */
  mark(uri: string): void {
    this.#unmatched.add(uri);
  }

  /** Forgets an article. */
  remove(uri: string): void {
    this.#unmatched.delete(uri);
    if (this.#matched.delete(uri)) this.#statements.remove(uri);
  }

  /**
   * Takes in what is marked.
   * @param until asked after each piece whether to stop.
   * @returns true once all is taken in.
   */
  takeIn(until: () => boolean): boolean {
    if (!this.#recall(until)) return false;
    for (const uri of this.#unmatched) {
      this.match(uri);
      if (until()) return false;
    }
    return true;
  }

  /** Takes an article in, where it is marked. */
  match(uri: string): void {
    if (!this.#unmatched.delete(uri)) return;
    const inputs = this.folder.inputsOf(uri);
    if (inputs === undefined || sameInputs(this.#matched.get(uri), inputs)) return;
    this.#matched.set(uri, inputs);
    this.#statements.update(uri, inputs);
  }

  /** How many articles are still to be compared with others. */
  get waiting(): number {
    return this.#unmatched.size + this.#statements.waiting;
  }

  /** Gives the matches that were kept earlier: `takeIn` then matches only what is other than it was. */
  recall(stored: StoredMatches): void {
    this.#recalling = recallingMatches(stored, this.thresholds, (uri) => {
      this.#unmatched.delete(uri);
      return this.folder.inputsOf(uri);
    });
  }

  /** All matches, to be kept outside memory; null where something is still to settle, or changed meanwhile. */
  *storing(): Steps<StoredMatches | null> {
    if (this.#recalling !== undefined || this.#unmatched.size > 0 || !this.#statements.settle(() => true)) return null;
    const { edition } = this.#statements;
    const [statements, matched] = [this.#statements, this.#matched];
    const stored = yield* storingMatches(statements, matched);
    return this.#statements === statements && statements.edition === edition && this.#unmatched.size === 0 ? stored : null;
  }

  #recall(until: () => boolean): boolean {
    while (this.#recalling !== undefined) {
      const { done, value } = this.#recalling.next();
      if (done === true) {
        this.#recalling = undefined;
        this.#adopt(value);
      }
      if (until()) return this.#recalling === undefined;
    }
    return true;
  }

  /** What somebody had compared meanwhile gives way; what changed meanwhile is matched again. */
  #adopt({ statements, matched }: Recalled): void {
    const known = new Set(this.folder.uris());
    for (const [uri, inputs] of this.#matched) if (!sameInputs(matched.get(uri), inputs)) this.#unmatched.add(uri);
    for (const uri of known) if (!matched.has(uri)) this.#unmatched.add(uri);
    this.#statements = statements;
    this.#matched = matched;
    for (const uri of [...matched.keys()]) if (!known.has(uri)) this.remove(uri);
    statements.decide(this.folder.decisions());
  }
}
