/** One step that a person can take back: a change of claims, or of what else annotation files hold. */
export interface Step {
  /** Articles it was about, as the editor writes their URIs, each with its version then: an edit of the article since rules an undo by Ctrl+Z out. Undefined where it was not open. */
  readonly articles: ReadonlyMap<string, number | undefined>;
  /** Takes it back. @returns URIs of the files it touched. */
  readonly undo: () => Promise<readonly string[]>;
  /** Does it again. */
  readonly redo: () => Promise<readonly string[]>;
}

/** What happened to annotation files in this window, as two stacks. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  /** A new step: what was undone before cannot be redone any more. */
  add(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** The last step about an article, or the last of all where no article is given. */
  lastDone(article?: string): Step | undefined {
    return this.#done.findLast(({ articles }) => article === undefined || articles.has(article));
  }

  lastUndone(article?: string): Step | undefined {
    return this.#undone.findLast(({ articles }) => article === undefined || articles.has(article));
  }

  /** Whether Ctrl+Z in this article means its claims: the last thing that happened to it was such a step. */
  canUndo(article: string, version: number): boolean {
    return this.lastDone(article)?.articles.get(article) === version;
  }

  canRedo(article: string, version: number): boolean {
    return this.lastUndone(article)?.articles.get(article) === version;
  }

  /** Marks a step as undone. */
  undone(step: Step): void {
    this.#done = this.#done.filter((other) => other !== step);
    this.#undone.push(step);
  }

  redone(step: Step): void {
    this.#undone = this.#undone.filter((other) => other !== step);
    this.#done.push(step);
  }
}
