import { possibleBlobIds } from './blobId';
import type { Anchorable } from './anchors';

/** Kept texts; each is an article that somebody tagged. */
const mostKept = 2000;

/**
 * Articles as they were when claims were made, seen since the start: what version control gives, for text that nobody committed
 * and where there is no version control.
 */
export class SeenTexts {
  readonly #byBlob = new Map<string, string>();

  /** Keeps an article's text where it is what claims were made on. @param claims on this article. */
  see(text: string, claims: readonly Anchorable[]): void {
    // Naming a text costs reading all of it: only one that has a passage at its very offsets can be what was tagged.
    const wanted = claims.filter(({ blob, start, end, exact }) => !this.#byBlob.has(blob) && text.slice(start, end) === exact);
    if (wanted.length === 0) return;
    const ids = possibleBlobIds(text);
    for (const { blob } of wanted) if (ids.includes(blob)) this.#byBlob.set(blob, text);
    const [oldest] = this.#byBlob.keys();
    if (this.#byBlob.size > mostKept && oldest !== undefined) this.#byBlob.delete(oldest);
  }

  /** The text of a blob; undefined where it was not seen. */
  textOf(blob: string): string | undefined {
    return this.#byBlob.get(blob);
  }
}
