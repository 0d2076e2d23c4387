import { bagOf, type Bag } from './features/bag';
import { gramsOf, type Grams } from './features/grams';
import type { MatchInput } from './statement';
import { wordsOf, type Word } from './words';
import { stemWeight } from './wordWeights';

/** What a wording's text takes to work out and much room to keep. */
interface Details {
  readonly words: readonly Word[];
  readonly weights: readonly number[];
  readonly bag: Bag;
  readonly clauses: readonly Bag[];
  readonly grams: Grams;
}

/** How many wordings' details are kept; the rest are worked out again when an article near them changes. */
const kept = 4000;
const details = new Map<Wording, Details>();

// Powers of two keep sums of weights exact, so that the order of adding never shows.
const speakerFactor = 0.5;
/** Who and where a statement is about tells its topic; what is said of them tells the statement. */
const nameFactor = 0.5;

/** Capitals throughout, but for small words within. */
const properName = /^\p{Lu}[^\s]*(?:\s+(?:\p{Lu}[^\s]*|of|and|the|for|de|da|di|la|von|van|der|den|bin|al|el))*$/u;

/** One attribution's content as matching sees it. */
export class Wording {
  readonly input: MatchInput;
  /** The speaker's id where a name tells who it is; null for "officials" and "the fire service", who may be anybody. */
  readonly speaker: string | null;

  constructor(input: MatchInput) {
    this.input = input;
    this.speaker = input.speakerName !== null && properName.test(input.speakerName) ? input.speaker : null;
  }

  get words(): readonly Word[] {
    return this.details.words;
  }

  /** Weight of each word, after what is known of names and of the speaker. */
  get weights(): readonly number[] {
    return this.details.weights;
  }

  get bag(): Bag {
    return this.details.bag;
  }

  /** The bags of its clauses, those without weight left out. */
  get clauses(): readonly Bag[] {
    return this.details.clauses;
  }

  get grams(): Grams {
    return this.details.grams;
  }

  /** Distinct stems that weigh something by the background alone, heaviest first; equal weights in alphabetical order. */
  stems(): string[] {
    return [...new Set(this.words.map((word) => word.stem))].filter((stem) => stemWeight(stem) > 0)
      .sort((a, b) => stemWeight(b) - stemWeight(a) || (a < b ? -1 : 1));
  }

  private get details(): Details {
    let own = details.get(this);
    if (own === undefined) {
      own = detailsOf(this.input);
      if (details.size >= kept) details.clear();
      details.set(this, own);
    }
    return own;
  }
}

function detailsOf({ text, speakerName }: MatchInput): Details {
  const words = wordsOf(text);
  const own = new Set(speakerName === null ? [] : wordsOf(speakerName).map((word) => word.stem));
  const weights = words.map(({ stem, name }) => stemWeight(stem) * (name ? nameFactor : 1) * (own.has(stem) ? speakerFactor : 1));
  return { words, weights, bag: bagOf(words, weights), clauses: clausesOf(words, weights), grams: gramsOf(words, weights) };
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
