import type { ArticleAnalysis, ArticleSpeaker } from '../../../../server/src/core/attribution/attribution';
import type { PersonName } from '../../../../server/src/core/attribution/speakers/personName';
import { profileOf, type NodeForm, type Profile, type ShownName } from '../../../../server/src/core/attribution/speakers/profile';
import type { Title } from '../../../../server/src/core/attribution/speakers/titles';

export type { ShownName };

/** One article's speaker, taken apart. */
export class Node {
  readonly form: NodeForm;
  readonly person: PersonName | null;
  readonly key: string;
  readonly titles: readonly Title[];
  readonly shown: readonly ShownName[];

  /** @param article the article's number. */
  constructor(
    readonly article: number,
    readonly speaker: ArticleSpeaker,
    { form, person, key, titles, shown }: Profile,
  ) {
    this.form = form;
    this.person = person;
    this.key = key;
    this.titles = titles;
    this.shown = shown;
  }
}

/** The speakers of all articles, taken apart. */
export function makeNodes(analyses: readonly ArticleAnalysis[]): Node[] {
  return analyses.flatMap(({ speakers }, article) => speakers.map((speaker) => new Node(article, speaker, profileOf(speaker))));
}

/** Finds an article's speaker by one of its names. */
export class NamesByArticle {
  readonly #nodes: readonly Node[];
  readonly #first = new Map<number, number>();

  /** @param nodes in the order of their articles. */
  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    for (const [i, { article }] of nodes.entries()) if (!this.#first.has(article)) this.#first.set(article, i);
  }

  /** Index of the node; undefined where the article has no such name. */
  find(article: number, name: string): number | undefined {
    for (let i = this.#first.get(article) ?? this.#nodes.length; this.#nodes[i]?.article === article; i++) {
      const node = this.#nodes[i];
      if (node !== undefined && node.form !== 'joint' && node.shown.some((shown) => shown.text === name)) return i;
    }
    return undefined;
  }
}
