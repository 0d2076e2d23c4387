import type { ArticleSpeaker } from '../attribution';
import type { Group } from './group';
import type { Identity } from './identity';
import type { Profile } from './profile';

/** The speakers of one article. */
export class ArticleNodes {
  /** In the article's order. */
  nodes: readonly Node[] = [];

  constructor(readonly uri: string, readonly path: string) {}
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

  /** What tells it from its article's other speakers, whatever its number: its name, and a number behind it for another one of that name. */
  mark = '';

  /** @param at which of its article's speakers it is. */
  constructor(readonly article: ArticleNodes, public at: number, public speaker: ArticleSpeaker, readonly profile: Profile) {}
}

/** Whether a node comes before another one in the folder: by its article's path, then within the article. */
export function before(a: Node, b: Node): boolean {
  if (a.article === b.article) return a.at < b.at;
  const [x, y] = [a.article, b.article];
  return x.path === y.path ? x.uri < y.uri : x.path < y.path;
}
