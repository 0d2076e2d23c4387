import { bagOf, type Bag } from './features/bag';
import { gramsOf, type Grams } from './features/grams';
import type { MatchInput } from './statement';
import { wordsOf, type Word } from './words';
import { rarest, wordWeight } from './wordWeights';

/** One attribution's content as matching sees it. */
export interface Wording {
  readonly input: MatchInput;
  /** The speaker's id where a name tells who it is; null for "officials" and "the fire service", who may be anybody. */
  readonly speaker: string | null;
  readonly words: readonly Word[];
  /** Background weight of each word, after what is known of the speaker and of verbs of saying. */
  readonly weights: readonly number[];
  /** Distinct stems that weigh something by the background alone, heaviest first; equal weights in alphabetical order. */
  readonly stems: readonly { readonly stem: string; readonly weight: number }[];
  readonly bag: Bag;
  /** The bags of its clauses, those without weight left out. */
  readonly clauses: readonly Bag[];
  readonly grams: Grams;
}

// Stems of words that say that something was said: two reports share them whatever was said.
const attributionStems = new Set(['sai', 'told', 'tell', 'add', 'ask', 'announc', 'declar', 'accord', 'report', 'statement', 'spokesman', 'spokeswoman', 'spokesperson', 'comment', 'interview', 'mr', 'mrs', 'ms']);
// Quarters keep sums of weights exact, so that the order of adding never shows.
const attributionFactor = 0.25;
const speakerFactor = 0.5;
/** Who and where a statement is about tells its topic; what is said of them tells the statement. */
const nameFactor = 0.5;

/** Capitals throughout, but for small words within. */
const properName = /^\p{Lu}[^\s]*(?:\s+(?:\p{Lu}[^\s]*|of|and|the|for|de|da|di|la|von|van|der|den|bin|al|el))*$/u;

/** Prepares an attribution for matching. */
export function wordingOf(input: MatchInput): Wording {
  const words = wordsOf(input.text);
  const own = new Set(input.speakerName === null ? [] : wordsOf(input.speakerName).map((word) => word.stem));
  const background = words.map((word) => backgroundWeight(word));
  const weights = words.map((word, index) => (background[index] ?? 0) * (word.name ? nameFactor : 1) * (own.has(word.stem) ? speakerFactor : 1));
  const distinct = new Map<string, number>();
  words.forEach((word, index) => {
    const weight = background[index] ?? 0;
    if (weight > 0) distinct.set(word.stem, weight);
  });
  const stems = [...distinct].map(([stem, weight]) => ({ stem, weight }))
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
  const speaker = input.speakerName !== null && properName.test(input.speakerName) ? input.speaker : null;
  return { input, speaker, words, weights, stems, bag: bagOf(words, weights), clauses: clausesOf(words, weights), grams: gramsOf(words, weights) };
}

function backgroundWeight({ norm, stem }: Word): number {
  if (/^\d/u.test(norm)) return Math.min(rarest, 4 + norm.length / 2);
  return wordWeight(stem) * (attributionStems.has(stem) ? attributionFactor : 1);
}

function clausesOf(words: readonly Word[], weights: readonly number[]): Bag[] {
  const last = words.at(-1)?.clause ?? -1;
  const clauses = Array.from({ length: last + 1 }, (_, clause) => {
    const first = words.findIndex((word) => word.clause === clause);
    const end = words.findLastIndex((word) => word.clause === clause) + 1;
    return first < 0 ? new Map<string, number>() : bagOf(words.slice(first, end), weights.slice(first, end));
  });
  return clauses.filter((bag) => bag.size > 0);
}
