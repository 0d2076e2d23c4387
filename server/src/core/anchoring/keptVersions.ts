import { foldText } from './fold';
import { KeptHits } from './keptHits';
import { KeptWords } from './wordLines';

/**
 * What is kept of an article's versions for finding claims in the next one: an edit costs little more than what it touched,
 * and what is found is what is found from nothing.
 */
export class KeptVersions {
  readonly words = new KeptWords();
  readonly #hits = new KeptHits();

  /** Goes on to another version. @returns gives its text, folded, and its hits; folding waits until somebody asks. */
  turn(text: string): () => { readonly folded: string; readonly hits: KeptHits } {
    this.words.turn();
    let turned: { readonly folded: string; readonly hits: KeptHits } | undefined;
    return () => {
      if (turned === undefined) {
        turned = { folded: foldText(text), hits: this.#hits };
        this.#hits.turn(turned.folded);
      }
      return turned;
    };
  }
}
