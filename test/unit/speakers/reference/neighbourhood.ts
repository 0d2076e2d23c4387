import type { DisjointSets } from './disjointSets';
import type { Node } from './nodes';

// Beyond so many articles a person is everywhere, and tells nothing of what an article is about.
const mostArticles = 200;

/** Which articles name the same people: articles on one event do, articles on another do not. */
export class Neighbourhood {
  /** Person's set -> articles that give the full name. */
  readonly #articles = new Map<number, Set<number>>();
  /** Article -> the sets of persons it gives full names of. */
  readonly #persons = new Map<number, Set<number>>();
  readonly #sets: DisjointSets;

  constructor(nodes: readonly Node[], sets: DisjointSets) {
    this.#sets = sets;
    for (const [i, node] of nodes.entries()) {
      if (node.form !== 'full name') continue;
      const person = sets.find(i);
      add(this.#articles, person, node.article);
      add(this.#persons, node.article, person);
    }
  }

  /** Whether an article gives a person's full name. */
  has(article: number, person: number): boolean {
    return this.#persons.get(article)?.has(person) === true;
  }

  /**
   * The candidate that articles like this one name: the article itself first, then those that share its persons, rare
   * persons counting most. Undefined where two candidates are nearly as likely, or none is near.
   * @param candidates sets' numbers, as `DisjointSets.find` gave them when this was made or later.
   */
  choose(article: number, candidates: readonly number[]): number | undefined {
    const scored = candidates
      .map((candidate) => ({ candidate, score: this.nearness(article, candidate) }))
      .sort((a, b) => b.score - a.score);
    const [first, second] = scored;
    if (first === undefined || first.score === 0) return undefined;
    return first.score >= 2 * (second?.score ?? 0) ? first.candidate : undefined;
  }

  /** How strongly an article's other persons stand together with a person in other articles. */
  nearness(article: number, person: number): number {
    const root = this.#sets.find(person);
    if (this.has(article, root)) return 1000;
    const where = this.#articles.get(root);
    if (where === undefined) return 0;
    let score = 0;
    for (const other of this.#persons.get(article) ?? []) {
      const articles = this.#articles.get(other);
      if (articles === undefined || articles.size > mostArticles) continue;
      for (const shared of articles) if (where.has(shared)) score += 1 / articles.size;
    }
    return score;
  }

  /** The persons by whom two articles are near each other: those an article names in full, but for those who are everywhere. */
  *company(article: number): Iterable<number> {
    for (const person of this.#persons.get(article) ?? []) if ((this.#articles.get(person)?.size ?? 0) <= mostArticles) yield person;
  }
}

function add(map: Map<number, Set<number>>, key: number, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
