import type { Group } from './group';
import type { ArticleNodes } from './node';

// Beyond so many articles a person is everywhere, and tells nothing of what an article is about.
const mostArticles = 200;

/** Articles where choosing by company may come out differently than before. */
export interface CompanyChange {
  /** Those that name somebody whom another number of articles names than before. */
  readonly near: ReadonlySet<ArticleNodes>;
  /** Those that share persons with an article that names others than before: these may stand nearer to a person who changed. */
  readonly around: ReadonlySet<ArticleNodes>;
  /** Persons whom other articles name than before. */
  readonly persons: ReadonlySet<Group>;
  /** Those whose own company is another one. */
  readonly company: ReadonlySet<ArticleNodes>;
}

interface PersonChange {
  readonly before: number;
  readonly articles: Set<ArticleNodes>;
}

/** Which articles name the same people: articles on one event do, articles on another do not. */
export class Company {
  #changed = new Map<Group, PersonChange>();

  /** An article gives a person's full name once more. */
  join(person: Group, article: ArticleNodes): void {
    const articles = person.articles ?? new Map<ArticleNodes, number>();
    person.articles = articles;
    const times = articles.get(article) ?? 0;
    if (times === 0) this.#change(person, article);
    articles.set(article, times + 1);
  }

  /** An article gives a person's full name once less. */
  leave(person: Group, article: ArticleNodes): void {
    const times = person.articles?.get(article) ?? 0;
    if (times > 1) person.articles?.set(article, times - 1);
    else if (times === 1) {
      this.#change(person, article);
      person.articles?.delete(article);
    }
  }

  /** What changed since this was last asked. */
  changes(): CompanyChange {
    const changed = this.#changed;
    this.#changed = new Map();
    const near = new Set<ArticleNodes>();
    const around = new Set<ArticleNodes>();
    const company = new Set<ArticleNodes>();
    const asked = new Set<Group>();
    const add = (person: Group, to: Set<ArticleNodes>): void => {
      for (const article of person.articles?.keys() ?? []) to.add(article);
    };
    for (const [person, { before, articles }] of changed) {
      const after = person.articles?.size ?? 0;
      for (const article of articles) {
        near.add(article);
        company.add(article);
      }
      if (Math.min(before, after) <= mostArticles) add(person, near);
      if (before <= mostArticles !== after <= mostArticles) add(person, company);
    }
    for (const article of company) {
      for (const other of this.persons(article)) {
        if (asked.has(other) || (other.articles?.size ?? 0) > mostArticles) continue;
        asked.add(other);
        add(other, around);
      }
    }
    return { near, around, persons: new Set(changed.keys()), company };
  }

  /** The persons whose full names an article gives, in its order. */
  persons({ nodes }: ArticleNodes): Set<Group> {
    const persons = new Set<Group>();
    for (const { group, profile } of nodes) if (profile.form === 'full name' && group !== null) persons.add(group);
    return persons;
  }

  /** Whether an article gives a person's full name. */
  has(article: ArticleNodes, person: Group): boolean {
    return person.articles?.has(article) === true;
  }

  /**
   * The candidate that articles like this one name: the article itself first, then those that share its persons, rare
   * persons counting most. Undefined where two candidates are nearly as likely, or none is near.
   */
  choose(article: ArticleNodes, candidates: readonly Group[]): Group | undefined {
    const persons = this.persons(article);
    const scored = candidates
      .map((candidate) => ({ candidate, score: this.#nearness(article, persons, candidate) }))
      .sort((a, b) => b.score - a.score);
    const [first, second] = scored;
    if (first === undefined || first.score === 0) return undefined;
    return first.score >= 2 * (second?.score ?? 0) ? first.candidate : undefined;
  }

  /** The persons by whom two articles are near each other: those an article names in full, but for those who are everywhere. */
  company(article: ArticleNodes): Group[] {
    return [...this.persons(article)].filter(({ articles }) => (articles?.size ?? 0) <= mostArticles);
  }

  /** How strongly an article's persons stand together with a person in other articles. */
  #nearness(article: ArticleNodes, persons: ReadonlySet<Group>, { articles: where }: Group): number {
    if (where === null) return 0;
    if (where.has(article)) return 1000;
    let score = 0;
    for (const { articles } of persons) {
      if (articles === null || articles.size > mostArticles) continue;
      for (const shared of articles.keys()) if (where.has(shared)) score += 1 / articles.size;
    }
    return score;
  }

  #change(person: Group, article: ArticleNodes): void {
    const change = this.#changed.get(person);
    if (change === undefined) this.#changed.set(person, { before: person.articles?.size ?? 0, articles: new Set([article]) });
    else change.articles.add(article);
  }
}
