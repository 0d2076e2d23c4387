import type { Article } from '../text/article';

/** So often an edit is rehearsed: what each goes through is compiled by then. */
const rehearsals = 20;
const phrase = '“Yes,” she said. ';

/** Edits of an article that nobody made, all over it, so that somebody's first ones are worked out as fast as later ones. */
export class Rehearsal {
  #done = 0;

  get over(): boolean {
    return this.#done >= rehearsals;
  }

  /** The article with a phrase more, each time at another place. */
  next(article: Article): Article {
    const { text } = article;
    this.#done += 1;
    const at = text.indexOf(' ', Math.floor((text.length * this.#done) / (rehearsals + 1))) + 1;
    return { ...article, text: text.slice(0, at) + phrase + text.slice(at) };
  }
}
