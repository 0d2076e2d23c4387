import search from 'approx-string-match';
import type { Span } from '../text/span';
import { foldText } from './fold';
import { KeptHits, mostHits } from './keptHits';

/** What is searched for: a passage with its context, as a claim records it. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood. */
  readonly start: number;
}

/** A place that may be the passage. */
export interface Candidate extends Span {
  /** Passage, context and position together, 0 to 1. */
  readonly score: number;
  /** The passage alone, 0 to 1. */
  readonly similarity: number;
  /** Same letters, once quotation marks, dashes and white space are folded. */
  readonly exact: boolean;
}

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/**
 * Places where a passage may stand, the best first; they do not overlap. Scored as the Hypothesis client does
 * (match-quote.ts): 50 parts passage, 20 each what stands before and after, 2 position; approximate hits are
 * searched only where there is no exact one. Which of them is good enough is for the caller to say.
 * @param folded the article's text, folded.
 * @param kept what is kept of searches in other versions of the text, brought up to this one.
 */
export function searchQuote(folded: string, quote: Quote, kept = hitsIn(folded)): Candidate[] {
  const wanted = foldText(quote.exact);
  if (wanted.trim() === '') return [];
  const [prefix, suffix] = [foldText(quote.prefix), foldText(quote.suffix)];
  const scored = kept
    .passage(wanted)
    .slice(0, mostHits)
    .map(({ start, end, errors }) => {
      const similarity = 1 - errors / wanted.length;
      const before = prefix === '' ? 1 : likeness(folded.slice(Math.max(0, start - prefix.length), start), prefix);
      const after = suffix === '' ? 1 : likeness(folded.slice(end, end + suffix.length), suffix);
      const near = 1 - Math.min(1, Math.abs(start - quote.start) / folded.length);
      const sum = weights.quote * similarity + weights.prefix * before + weights.suffix * after + weights.position * near;
      const score = sum / (weights.quote + weights.prefix + weights.suffix + weights.position);
      return { start, end, score, similarity, exact: errors === 0 };
    });
  const chosen: Candidate[] = [];
  for (const candidate of scored.sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.every((other) => candidate.end <= other.start || other.end <= candidate.start)) chosen.push(candidate);
  }
  return chosen;
}

/** Context shorter than this, or less alike, says nothing by itself. */
const leastContext = 12;
const leastContextLikeness = 0.85;

/**
 * Where a passage's context stands on both sides, whatever stands between, as long as it is about as long as the
 * passage was: for a word that was replaced, where nothing of the passage itself is left to search for.
 * @returns the place if there is exactly one.
 */
export function searchContext(folded: string, quote: Quote, kept = hitsIn(folded)): Span | null {
  const [prefix, suffix] = [foldText(quote.prefix), foldText(quote.suffix)];
  if (prefix.trim().length < leastContext || suffix.trim().length < leastContext) return null;
  const length = quote.exact.length;
  const [least, most] = [Math.floor(length * 0.5), Math.ceil(length * 1.6) + 4];
  const near = (wanted: string): readonly Span[] => kept.near(wanted, Math.floor(wanted.length * (1 - leastContextLikeness)));
  const ends = near(suffix);
  const places = near(prefix).flatMap(({ end: start }) =>
    ends.filter(({ start: end }) => end - start >= Math.max(1, least) && end - start <= most).map(({ start: end }) => ({ start, end })),
  );
  const [place] = places;
  return place && places.every(({ start, end }) => start < place.end && place.start < end) ? place : null;
}

function hitsIn(folded: string): KeptHits {
  const hits = new KeptHits();
  hits.turn(folded);
  return hits;
}

function likeness(text: string, wanted: string): number {
  if (text === wanted) return 1;
  if (text === '') return 0;
  return 1 - (search(text, wanted, wanted.length)[0]?.errors ?? wanted.length) / wanted.length;
}
