import type { ArticleSpeaker } from '../attribution';
import type { Group } from './group';
import type { Identity } from './identity';
import type { Profile } from './profile';

/** The speakers of one article. */
export class ArticleNodes {
  /** In the article's order. */
  nodes: readonly Node[] = [];

  constructor(
    readonly uri: string,
    readonly path: string,
  ) {}
}

/** One article's speaker, and where it belongs across the folder as far as that is worked out. */
export class Node {
  /** Those who are one speaker by what the articles say; null before that is worked out, and once it is gone. */
  group: Group | null = null;
  /** The group it makes where it joins nobody. */
  own: Group | null = null;
  /** Whom it is known as: a group, or what the name list makes of it; behind `group` until names are given. */
  known: Identity | null = null;
  /** Another word is run on to its name: no name to show. */
  damaged = false;

  /** Which of its article's speakers of the same name it is, from 1. */
  nth = 1;

  /** @param at which of its article's speakers it is. */
  constructor(
    readonly article: ArticleNodes,
    public at: number,
    public speaker: ArticleSpeaker,
    readonly profile: Profile,
  ) {}
}

/** Whether a node comes before another one in the folder: by its article's path, then within the article. */
export function before(a: Node, b: Node): boolean {
  if (a.article === b.article) return a.at < b.at;
  const [x, y] = [a.article, b.article];
  return x.path === y.path ? x.uri < y.uri : x.path < y.path;
}

/** What tells a node from all others of the folder, whatever its number in its article. */
export function markOf({ article, speaker, nth }: Node): string {
  return `${article.path}#${speaker.name}${nth === 1 ? '' : ` ${nth}`}`;
}

/** Compares for sorting: nodes in the order of their articles. */
export function inOrder(a: Node | undefined, b: Node | undefined): number {
  return a === undefined || b === undefined || a === b ? 0 : before(a, b) ? -1 : 1;
}
