/** The tags that were last put on a passage in this window, for "repeat the last tag". */
export class LastTags {
  #tags: readonly string[] = [];

  get tags(): readonly string[] {
    return this.#tags;
  }

  remember(tags: readonly string[]): void {
    if (tags.length > 0) this.#tags = tags;
  }
}
