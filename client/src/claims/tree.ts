import { goldFolder } from '../../../server/src/core/annotationFiles/paths';
import type { AnchorState, PlacedClaim } from '../../../server/src/claims/claimProtocol';

/** What the Claims view is grouped by. */
export const groupings = ['article', 'tag', 'annotator'] as const;
export type Grouping = (typeof groupings)[number];

export interface ClaimNode {
  readonly kind: 'claim';
  /** Unique in the view: a claim with two tags stands in two groups. */
  readonly id: string;
  readonly placed: PlacedClaim;
}
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  /** The article's URI where articles are the groups. */
  readonly article: string | null;
  readonly claims: readonly ClaimNode[];
}

/** What is wrong with an anchor, for people; empty where the passage stands where it stood. */
export const stateText: Readonly<Record<AnchorState, string>> = {
  exact: '',
  moved: 'The passage has moved in the article.',
  changed: 'The passage has been changed since it was tagged. Is it still the same claim?',
  ambiguous: 'The passage stands at several places; this is the likeliest.',
  orphan: 'The passage is not in the article any more.',
};

/**
 * Puts claims into groups, groups by name and claims by place, orphans last.
 * @param labelOf a tag's label by its id.
 * @param pathOf an article's path for people by its URI.
 */
export function groupClaims(
  claims: readonly PlacedClaim[],
  by: Grouping,
  labelOf: (tag: string) => string,
  pathOf: (uri: string) => string,
): readonly GroupNode[] {
  const groups = new Map<string, { label: string; article: string | null; claims: PlacedClaim[] }>();
  for (const placed of claims) {
    for (const { id, label } of keysOf(placed, by, labelOf, pathOf)) {
      const group = groups.get(id) ?? { label, article: by === 'article' ? placed.article : null, claims: [] };
      group.claims.push(placed);
      groups.set(id, group);
    }
  }
  return [...groups]
    .map(([id, { label, article, claims: members }]): GroupNode => ({
      kind: 'group',
      id,
      label,
      article,
      claims: members.sort(byPlace).map((placed) => ({ kind: 'claim', id: `${id} ${placed.file} ${placed.claim.id}`, placed })),
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function keysOf(
  placed: PlacedClaim,
  by: Grouping,
  labelOf: (tag: string) => string,
  pathOf: (uri: string) => string,
): { id: string; label: string }[] {
  switch (by) {
    case 'article':
      return [{ id: placed.article, label: pathOf(placed.article) }];
    case 'annotator':
      return [{ id: placed.annotator, label: placed.annotator === goldFolder ? 'Gold' : placed.annotator }];
    case 'tag':
      return placed.claim.tags.length === 0
        ? [{ id: '', label: 'Without a tag' }]
        : placed.claim.tags.map((tag) => ({ id: tag, label: labelOf(tag) }));
  }
}

function byPlace(a: PlacedClaim, b: PlacedClaim): number {
  if (a.range === null || b.range === null) return Number(a.range === null) - Number(b.range === null);
  return (
    a.article.localeCompare(b.article) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.claim.id.localeCompare(b.claim.id)
  );
}
