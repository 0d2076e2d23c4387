import type { ArticleAnalysis, ArticleSpeaker } from '../attribution';
import type { PersonName } from './personName';
import { fullness, parsePersonName } from './personName';
import type { Title } from './titles';
import { parseTitle } from './titles';
import { bodyEndings, sameBody } from './data/bodies';
import { foldName } from './spelling';

/** What a speaker of one article is known by. */
export type NodeForm = 'full name' | 'surname' | 'body' | 'description' | 'joint';

/** One article's speaker, taken apart. */
export interface Node {
  readonly article: number;
  readonly speaker: ArticleSpeaker;
  readonly form: NodeForm;
  readonly person: PersonName | null;
  /** Folded name; bodies without "the" and without company endings, under their one name. */
  readonly key: string;
  readonly titles: readonly Title[];
  /** Its names as they may be shown. */
  readonly shown: readonly ShownName[];
}

/** A name as it is written, hyphens closed up, and how full it is as a person's. */
export interface ShownName { readonly text: string; readonly fullness: number }

const taken = new WeakMap<ArticleSpeaker, Omit<Node, 'article'>>();

/** The speakers of all articles, taken apart; what an article's speakers give is remembered with them. */
export function makeNodes(analyses: readonly ArticleAnalysis[]): Node[] {
  return analyses.flatMap(({ speakers }, article) => {
    const surnames = new Set<string>();
    const nodes = speakers.map((speaker) => {
      let node = taken.get(speaker);
      if (node === undefined) taken.set(speaker, (node = takeApart(speaker)));
      if (node.form === 'full name' && node.person !== null) surnames.add(node.person.surname);
      return { article, ...node };
    });
    // "the Biden team": what an article takes for a body is its person where it names one so.
    return nodes.map((node) => (node.form === 'body' && surnames.has(node.key)
      ? { ...node, form: 'surname' as const, person: parsePersonName(node.speaker.name) } : node));
  });
}

function takeApart(speaker: ArticleSpeaker): Omit<Node, 'article'> {
  const folded = foldName(speaker.name);
  const titles = speaker.titles.map(parseTitle).filter((title) => title !== null);
  const shown = [...new Set([speaker.name, ...speaker.names].map(tidy))].map((text) => ({ text, fullness: fullness(text) }));
  const base = { speaker, titles, shown, person: null, key: folded };
  if (speaker.kind === 'group') {
    return { ...base, form: / and \p{Lu}/u.test(speaker.name) && /^\p{Lu}/u.test(speaker.name) ? 'joint' : 'description' };
  }
  if (speaker.kind === 'body') {
    return /\p{Lu}/u.test(speaker.name) ? { ...base, form: 'body', key: bodyKey(folded) } : { ...base, form: 'description' };
  }
  if (isDescription(speaker)) return { ...base, form: 'description' };
  const person = parsePersonName(speaker.name);
  if (person === null) return { ...base, form: 'description' };
  return { ...base, form: person.given.length > 0 ? 'full name' : 'surname', person };
}

/** A person whom the article never names: the name it has is one of its titles, or has no capital at its end. */
function isDescription(speaker: ArticleSpeaker): boolean {
  const name = speaker.name.toLowerCase();
  return speaker.titles.includes(name) || !/\p{Lu}[^ ]*$/u.test(speaker.name);
}

/** What two spellings of one body's name share. */
export function bodyKey(folded: string): string {
  const words = folded.replace(/^the /, '').split(' ');
  while (words.length > 1 && bodyEndings.has(words.at(-1) ?? '')) words.pop();
  const key = words.join(' ');
  return sameBody.get(key) ?? key;
}

/** A name as it is written, hyphens closed up, without a determiner. */
function tidy(name: string): string {
  return name.replace(/ ?([-‐‑]) ?/g, '$1').replace(/^(?:[Tt]hat|[Tt]his|[Tt]he|an?) (?=\p{L})/u, '').replace(/\s+/g, ' ').trim();
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
