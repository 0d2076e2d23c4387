import { bagOf, type Bag } from './features/bag';
import { gramsOf, type Grams } from './features/grams';
import type { MatchInput } from './statement';
import { byRarity, stemId, weightOfId } from './stemIds';
import { wordsOf, type Word } from './words';

/** What a wording's text takes to work out and much room to keep. */
interface Details {
  readonly words: readonly Word[];
  readonly stemIds: Int32Array;
  readonly weights: Float64Array;
  readonly bag: Bag;
  readonly grams: Grams;
}

/** At least so many wordings' details are kept, those asked for last; the rest are worked out again when an article near them changes. */
const kept = 6000;
let recent = new Map<Wording, Details>();
let earlier = new Map<Wording, Details>();

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

  /** Each word's stem, by number. */
  get stemIds(): Int32Array {
    return this.details.stemIds;
  }

  /** Weight of each word, after what is known of names and of the speaker. */
  get weights(): Float64Array {
    return this.details.weights;
  }

  get bag(): Bag {
    return this.details.bag;
  }

  get grams(): Grams {
    return this.details.grams;
  }

  /** Numbers of the distinct stems that weigh something, heaviest by the background alone first. */
  rarest(): number[] {
    return [...this.bag.stems].filter((stem) => weightOfId(stem) > 0).sort(byRarity);
  }

  private get details(): Details {
    let own = recent.get(this);
    if (own !== undefined) return own;
    own = earlier.get(this) ?? detailsOf(this.input);
    if (recent.size >= kept) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(this, own);
    return own;
  }
}

function detailsOf({ text, speakerName }: MatchInput): Details {
  const words = wordsOf(text);
  const own = new Set(speakerName === null ? [] : wordsOf(speakerName).map((word) => word.stem));
  const stemIds = Int32Array.from(words, ({ stem }) => stemId(stem));
  const weights = Float64Array.from(words, ({ stem, name }, at) => weightOfId(stemIds[at] ?? 0) * (name ? nameFactor : 1) * (own.has(stem) ? speakerFactor : 1));
  return { words, stemIds, weights, bag: bagOf(stemIds, weights, words.map(({ clause }) => clause)), grams: gramsOf(words, weights) };
}
