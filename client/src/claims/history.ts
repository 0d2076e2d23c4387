import type { ClaimChange } from '../../../server/src/protocol';

/** One change of a claim, and the article's version when it was made: an edit of the article since rules an undo by Ctrl+Z out. */
export interface HistoryEntry {
  readonly change: ClaimChange;
  /** Undefined where the article was not open. */
  readonly version: number | undefined;
}

/** What happened to claims in this window, as two stacks. */
export class ClaimHistory {
  #done: HistoryEntry[] = [];
  #undone: HistoryEntry[] = [];

  /** A new change: what was undone before cannot be redone any more. */
  add(entry: HistoryEntry): void {
    this.#done.push(entry);
    this.#undone = [];
  }

  /** The last change to an article's claims, or the last of all where no article is given. */
  lastDone(article?: string): HistoryEntry | undefined {
    return this.#done.findLast(({ change }) => article === undefined || change.article === article);
  }

  lastUndone(article?: string): HistoryEntry | undefined {
    return this.#undone.findLast(({ change }) => article === undefined || change.article === article);
  }

  /** Whether Ctrl+Z in this article means its claims: the last thing that happened to it was tagging. */
  canUndo(article: string, version: number): boolean {
    return this.lastDone(article)?.version === version;
  }

  canRedo(article: string, version: number): boolean {
    return this.lastUndone(article)?.version === version;
  }

  /** Marks an entry as undone, with what undoing it did to the files. */
  undone(entry: HistoryEntry): void {
    this.#done = this.#done.filter((other) => other !== entry);
    this.#undone.push(entry);
  }

  redone(entry: HistoryEntry): void {
    this.#undone = this.#undone.filter((other) => other !== entry);
    this.#done.push(entry);
  }
}
