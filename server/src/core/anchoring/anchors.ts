import type { Span } from '../text/span';
import { alignTexts, type Alignment } from './alignment';
import { describe, type Description } from './describe';
import { sameWords } from './fold';
import { KeptVersions } from './keptVersions';
import { searchContext, searchQuote, type Candidate } from './quoteSearch';

/**
 * How a claim's passage was found: `exact`, the same text where it stood; `moved`, the same words elsewhere or with
 * marks and spaces in another style; `changed`, other words that a person should confirm; `ambiguous`, several places
 * as good as each other; `orphan`, not found.
 */
export const anchorStates = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'] as const;
export type AnchorState = (typeof anchorStates)[number];

/** Where a claim's passage stands in an article now. */
export interface Anchor {
  readonly state: AnchorState;
  /** UTF-16 code units into the article's text; null for an orphan; for `ambiguous`, the place nearest to the old one. */
  readonly span: Span | null;
  /** How sure, 0 to 1. */
  readonly score: number;
  /** For `ambiguous`, every place that would do, the best first; otherwise empty. */
  readonly places: readonly Span[];
}

export interface AnchorOptions {
  /** The article's text as it was when the claim's passage was confirmed (`git cat-file blob <claim.blob>`), where known; asked for only where it matters. */
  readonly oldText?: string | (() => string | undefined) | undefined;
}

/** What an anchor needs of a claim: the passage's words with those around them, where it stood, and in which text. */
export interface Anchorable extends Description {
  /** Git blob id of the article's bytes then. */
  readonly blob: string;
}

const leastScore = 0.75;
const leastSimilarity = 0.6;
const leastUniqueLength = 12;
/** A passage this long seldom comes about by chance: it needs less context. */
const longLength = 40;
const leastLongScore = 0.65;
/** Two places whose scores lie closer than this are as good as each other. */
const ambiguityMargin = 0.03;
/** How much of a place must be new text for a passage that the word diff saw go. */
const leastNovelty = 0.5;

const orphan: Anchor = { state: 'orphan', span: null, score: 0, places: [] };

/**
 * Finds a claim's passage in the article as it is now. In this order: the same blob (the offsets, verified); the text as it
 * was, where known (word diff); the passage with its context, scored as Hypothesis does but with a floor; else orphan.
 * An orphan is better than a wrong place.
 * @param articleText without a byte-order mark.
 * @param blob git blob id of the article now, or all ids that it can have (`possibleBlobIds`).
 */
export function anchor(claim: Anchorable, articleText: string, blob: string | readonly string[], options: AnchorOptions = {}): Anchor {
  return createAnchorer(articleText, () => (typeof blob === 'string' ? [blob] : blob))(claim, options);
}

/** Finds one claim's passage in an article that was prepared for it. */
export interface Anchorer {
  (claim: Anchorable, options?: AnchorOptions): Anchor;
  /** Whether the passage stands where it stood, so that the old text does not matter. */
  stands(claim: Anchorable): boolean;
}

/**
 * Prepares an article so that many claims are anchored in it cheaply.
 * @param blobIds gives the git blob ids that the article can have now; called at most once, and only where they matter.
 * @param kept what is kept of the article's other versions, brought up to this one; what is found is the same without it.
 * @returns what `anchor` is for this article.
 */
export function createAnchorer(articleText: string, blobIds: () => readonly string[], kept = new KeptVersions()): Anchorer {
  const version = kept.turn(articleText);
  let blobs: readonly string[] | undefined;
  const isThisBlob = (id: string): boolean => (blobs ??= blobIds()).includes(id);
  const alignments = new Map<string, Alignment>();
  const alignmentWith = (oldText: string): Alignment => {
    const known = alignments.get(oldText) ?? alignTexts(oldText, articleText, kept.words);
    alignments.set(oldText, known);
    return known;
  };
  const stands = (claim: Anchorable): boolean => standsWhereItStood(claim, articleText, isThisBlob);
  const find = (claim: Anchorable, { oldText: given }: AnchorOptions = {}): Anchor => {
    if (stands(claim)) return { state: 'exact', span: spanOf(claim), score: 1, places: [] };
    if (claim.exact === '') return orphan;
    const oldText = typeof given === 'function' ? given() : given;
    if (oldText === undefined || oldText.slice(claim.start, claim.end) !== claim.exact) {
      const { folded, hits } = version();
      const found = choose(claim, articleText, searchQuote(folded, claim, hits), () => true);
      const between = found.state === 'orphan' ? searchContext(folded, claim, hits) : null;
      return between ? judged(claim, articleText, between, leastScore) : found;
    }
    const alignment = alignmentWith(oldText);
    const span = alignment.place(claim);
    if (span) return judged(claim, articleText, span, 1);
    const { folded, hits } = version();
    return choose(claim, articleText, searchQuote(folded, claim, hits), (place) => alignment.novelty(place, claim) >= leastNovelty);
  };
  return Object.assign(find, { stands });
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** In another version of the article, the text around the passage must be the same as well. */
function standsWhereItStood(
  { start, end, exact, prefix, suffix, blob }: Anchorable,
  text: string,
  isThisBlob: (id: string) => boolean,
): boolean {
  if (end - start !== exact.length || end > text.length || !text.startsWith(exact, start)) return false;
  if (exact === '') return start === 0 || isThisBlob(blob);
  const around =
    (prefix === '' ? start === 0 : start >= prefix.length && text.startsWith(prefix, start - prefix.length)) &&
    (suffix === '' ? end === text.length : text.startsWith(suffix, end));
  return around || isThisBlob(blob);
}

function judged(claim: Anchorable, text: string, place: Span, score: number): Anchor {
  const { start, end, exact: found } = describe(text, place);
  const state =
    found === claim.exact && start === claim.start ? 'exact' : found === claim.exact || sameWords(found, claim.exact) ? 'moved' : 'changed';
  return { state, span: { start, end }, score, places: [] };
}

function choose(claim: Anchorable, text: string, candidates: readonly Candidate[], allowed: (place: Span) => boolean): Anchor {
  const { length } = claim.exact;
  const unique = candidates.length === 1;
  const good = candidates.filter((candidate) => {
    const { score, similarity, exact } = candidate;
    const byScore = score >= (length >= longLength ? leastLongScore : leastScore) && similarity >= leastSimilarity;
    const byItself = unique && exact && length >= leastUniqueLength;
    return (byScore || byItself) && allowed(candidate);
  });
  const [best] = good;
  if (!best) return orphan;
  const rivals = good.filter(({ score }) => score > best.score - ambiguityMargin);
  if (rivals.length === 1) return judged(claim, text, best, best.score);
  const places = rivals.map((place) => spanOf(describe(text, place)));
  return { state: 'ambiguous', span: places[0] ?? null, score: best.score, places };
}
