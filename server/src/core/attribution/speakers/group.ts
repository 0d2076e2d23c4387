import type { Draft } from './draft';
import { Identity } from './identity';
import type { ArticleNodes } from './node';
import type { Title } from './titles';

/** A title that named persons of a group carry. */
export interface Held {
  readonly group: Group;
  readonly title: Title;
  /** How many of its nodes carry it. */
  count: number;
}

/** Articles' speakers who are one by what the articles say: one speaker, where the name list says nothing else. */
export class Group extends Identity {
  /** What it is called by what the articles say; null before that is worked out. */
  found: Draft | null = null;
  /** The name list says who its members are, or some of them. */
  parted = false;
  /** Of a person: the articles that give the full name, and how often. */
  articles: Map<ArticleNodes, number> | null = null;
  /** Of a person or surname. */
  titles: Map<Title, Held> | null = null;

  override describe(): Draft | null {
    return this.parted ? null : this.found;
  }
}
