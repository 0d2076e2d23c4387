import type { AnchorState } from '../../anchoring/anchors';
import { foldForSearch, statesOf, type ClaimQuery, type QueryTerm, type Standing } from './query';

/** A claim as a query looks at it. */
export interface SearchedClaim {
  readonly passage: string;
  readonly note: string;
  readonly tags: readonly { readonly id: string; readonly label: string }[];
  /** The annotator. */
  readonly by: string;
  /** The article's path. */
  readonly article: string;
  readonly state: AnchorState;
  readonly on: Standing;
  /** Who says the passage, asked only where the query does; null where nobody is known to. */
  readonly speaker: () => string | null;
}

/** Makes a function that tells whether every condition of a query holds of a claim. An empty query holds of every claim. */
export function claimMatcher(query: ClaimQuery): (claim: SearchedClaim) => boolean {
  return (claim) => query.terms.every((term) => holds(term, claim) !== term.negated);
}

function holds({ key, value }: QueryTerm, claim: SearchedClaim): boolean {
  switch (key) {
    case 'tag':
      return value === 'none' ? claim.tags.length === 0 : claim.tags.some((tag) => isTag(tag, value));
    case 'by':
      return foldForSearch(claim.by) === value;
    case 'state':
      return statesOf(value).includes(claim.state);
    case 'speaker':
      return hasSpeaker(claim.speaker(), value);
    case 'in':
      return foldForSearch(claim.article).includes(value);
    case 'on':
      return claim.on === value;
    case 'note':
      return foldForSearch(claim.note).includes(value);
    case null:
      return [claim.passage, claim.note, ...claim.tags.flatMap(({ id, label }) => [id, label])].some((text) =>
        foldForSearch(text).includes(value),
      );
  }
}

/** A tag by its id, by the first parts of it ("claim" for "claim.quantity"), or by words of its label. */
function isTag({ id, label }: { readonly id: string; readonly label: string }, value: string): boolean {
  const folded = foldForSearch(id);
  return folded === value || folded.startsWith(`${value}.`) || foldForSearch(label).includes(value);
}

function hasSpeaker(speaker: string | null, value: string): boolean {
  return value === 'none' ? speaker === null : speaker !== null && foldForSearch(speaker).includes(value);
}
