import type { Article } from '../text/article';
import type { ArticleSource } from './sourceList';
import { unknownSource } from './sourceOf';

/** Where and when the articles of a folder were published, and which of them one outlet has. */
export class FolderSources {
  #sourceOf: (article: Article) => ArticleSource = () => unknownSource;
  /** Once somebody asked. */
  #outlets: ReadonlyMap<string, readonly Article[]> | undefined;

  /** @param articles those of the folder as it is. */
  constructor(readonly articles: () => readonly Article[]) {}

  of(article: Article): ArticleSource {
    return this.#sourceOf(article);
  }

  /** The articles of an outlet, as far as it is named. */
  articlesOf(outlet: string): readonly Article[] {
    this.#outlets ??= byOutlet(this.articles(), this.#sourceOf);
    return this.#outlets.get(outlet) ?? [];
  }

  /** Takes what is known from now on. @returns the articles whose date is another one then. */
  change(sourceOf: (article: Article) => ArticleSource): readonly Article[] {
    const before = this.#sourceOf;
    this.#sourceOf = sourceOf;
    this.#outlets = undefined;
    return this.articles().filter((article) => before(article).date !== sourceOf(article).date);
  }

  /** An article came, went or has another path. */
  articlesChanged(): void {
    this.#outlets = undefined;
  }
}

/** Articles of no known outlet are left out. */
function byOutlet(articles: readonly Article[], sourceOf: (article: Article) => ArticleSource): ReadonlyMap<string, readonly Article[]> {
  const outlets = new Map<string, Article[]>();
  for (const article of articles) {
    const { outlet } = sourceOf(article);
    const known = outlet === null ? undefined : outlets.get(outlet);
    if (known) known.push(article);
    else if (outlet !== null) outlets.set(outlet, [article]);
  }
  return outlets;
}
