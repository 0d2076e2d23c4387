import type { Attribution } from '../attribution/attribution';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { overlap, type Span } from '../text/span';
import { isCoding } from './agreement/coding';
import type { Claim } from './claim';

/** Tags that another wording of the same statement has. They count for nothing until a person takes them over. */
export interface Suggestion {
  readonly tags: readonly string[];
  /** The claims that have them, one's own first; never empty. */
  readonly from: readonly SuggestingClaim[];
}
export interface SuggestingClaim {
  readonly id: string;
  /** Whose folder it lies in. */
  readonly annotator: string;
  /** The article's URI. */
  readonly article: string;
}

/** A claim as far as suggesting needs it. */
export interface PlacedForSuggestion {
  readonly claim: Claim;
  readonly annotator: string;
  readonly article: string;
  readonly span: Span | null;
}

/** From this share of both passages on, what is tagged is what is said. */
const leastShare = 0.5;

/**
 * The other wordings of the statement that a passage is: none where the passage is no quotation or report, or stands in one article alone.
 * @param span the passage, in UTF-16 code units of the article's text.
 */
export function otherWordings(index: FolderIndex, uri: string, span: Span): readonly Located[] {
  const here = (index.analysis(uri)?.attributions ?? [])
    .filter((attribution) => isThe(span, attribution))
    .sort((a, b) => shared(span, b) - shared(span, a))[0];
  return here === undefined
    ? []
    : (index.statementOf(here.id)?.members ?? []).filter((id) => id !== here.id).flatMap((id) => index.locate(id) ?? []);
}

/**
 * What the claims on other wordings of a statement suggest: each set of tags once, one's own first, then those of most claims.
 * @param claims claims of any articles that the annotator may see.
 * @param annotator whose claims count as own; empty: nobody's.
 * @param usable whether a tag is for new claims.
 * @param has tag sets that the passage has already from the annotator.
 */
export function suggestions(
  wordings: readonly Located[],
  claims: readonly PlacedForSuggestion[],
  annotator: string,
  usable: (tag: string) => boolean,
  has: readonly (readonly string[])[] = [],
): readonly Suggestion[] {
  const known = new Set(has.map(keyOf));
  const found = new Map<string, { tags: readonly string[]; from: SuggestingClaim[] }>();
  for (const { claim, annotator: by, article, span } of claims) {
    if (!span || claim.tags.length === 0 || !isCoding(claim) || !claim.tags.every(usable) || known.has(keyOf(claim.tags))) continue;
    if (!wordings.some(({ analysis, attribution }) => analysis.article.uri === article && isThe(span, attribution))) continue;
    const suggestion = found.get(keyOf(claim.tags)) ?? { tags: claim.tags, from: [] };
    suggestion.from.push({ id: claim.id, annotator: by, article });
    found.set(keyOf(claim.tags), suggestion);
  }
  const isOwn = ({ annotator: by }: SuggestingClaim): boolean => by === annotator;
  return [...found.values()]
    .map(({ tags, from }) => ({ tags, from: from.sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (a.id < b.id ? -1 : 1)) }))
    .sort(
      (a, b) =>
        Number(b.from.some(isOwn)) - Number(a.from.some(isOwn)) ||
        b.from.length - a.from.length ||
        (keyOf(a.tags) < keyOf(b.tags) ? -1 : 1),
    );
}

const keyOf = (tags: readonly string[]): string => [...new Set(tags)].sort().join('\n');

function shared(span: Span, { outer }: Attribution): number {
  return overlap(span, outer) / Math.max(1, span.end - span.start, outer.end - outer.start);
}

function isThe(span: Span, attribution: Attribution): boolean {
  return attribution.type !== 'scare' && shared(span, attribution) >= leastShare;
}
