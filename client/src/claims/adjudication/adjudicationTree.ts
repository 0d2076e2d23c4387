import { isOpen, type ItemKind, type ItemState } from '../../../../server/src/core/claims/adjudication/items';
import type { Adjudication, AdjudicationArticle, PlacedItem } from '../../../../server/src/claims/adjudicationProtocol';

/** A line of the Adjudication view. */
export type AdjudicationNode = ArticleNode | ItemNode | ReadingNode;
export interface ArticleNode {
  readonly kind: 'article';
  readonly article: AdjudicationArticle;
  readonly items: readonly ItemNode[];
}
export interface ItemNode {
  readonly kind: 'item';
  readonly uri: string;
  readonly item: PlacedItem;
}
export interface ReadingNode {
  readonly kind: 'reading';
  readonly parent: ItemNode;
  readonly index: number;
}

/** Which items show: those to be decided, or all. */
export type ItemFilter = 'open' | 'all';

/** The articles with what passes the filter; one without items is left out. */
export function articleNodes({ articles }: Pick<Adjudication, 'articles'>, filter: ItemFilter): readonly ArticleNode[] {
  return articles
    .map((article): ArticleNode => ({
      kind: 'article',
      article,
      items: article.items.filter((item) => filter === 'all' || isOpen(item)).map((item) => ({ kind: 'item', uri: article.uri, item })),
    }))
    .filter(({ items }) => items.length > 0);
}

export const readingNodes = (parent: ItemNode): readonly ReadingNode[] =>
  parent.item.readings.map((_, index) => ({ kind: 'reading', parent, index }));

const kinds: Readonly<Record<ItemKind, string>> = { agree: 'agree', disagree: 'disagree', one: 'only one' };
const states: Readonly<Record<Exclude<ItemState, 'open'>, string>> = {
  again: 'changed since it was decided',
  accepted: 'done: accepted',
  changed: 'done: accepted with changes',
  rejected: 'done: rejected',
};

/** The icon of an item, by name. */
export function iconOf({ kind, state }: Pick<PlacedItem, 'kind' | 'state'>): string {
  if (state === 'rejected') return 'circle-slash';
  if (state === 'accepted' || state === 'changed') return 'pass-filled';
  return kind === 'agree' ? 'check' : kind === 'disagree' ? 'diff' : 'person';
}

/** What an item is, in words: how the readings go together, and what was decided. */
export function stateWords({ kind, state, extents }: Pick<PlacedItem, 'kind' | 'state' | 'extents'>): string {
  const what = kind === 'disagree' && extents ? 'disagree on the extent' : kinds[kind];
  return state === 'open' ? what : state === 'again' ? `${what}, ${states.again}` : states[state];
}

/** How many of some items are open: "3 of 7 open", "7 done". */
export function countWords(items: readonly Pick<PlacedItem, 'state'>[]): string {
  const open = items.filter(isOpen).length;
  return open === 0 ? `${items.length} done` : `${open} of ${items.length} open`;
}

/** The first item behind the given one that is open; from the top where none is given. */
export function nextOpen(nodes: readonly ItemNode[], after: ItemNode | undefined): ItemNode | undefined {
  const at = after === undefined ? -1 : nodes.findIndex(({ uri, item }) => uri === after.uri && item.id === after.item.id);
  return nodes.slice(at + 1).find(({ item }) => isOpen(item));
}
