import { bagOf, type Bag } from './features/bag';
import type { MatchInput } from './statement';
import { byRarity, weightOfId } from './stemIds';
import { stemOfWord, wordId } from './vocabulary';
import { wordsOf, type Word } from './words';

// Powers of two keep sums of weights exact, so that the order of adding never shows.
const speakerFactor = 0.5;
/** Who and where a statement is about tells its topic; what is said of them tells the statement. */
const nameFactor = 0.5;

/** Capitals throughout, but for small words within. */
const properName = /^\p{Lu}[^\s]*(?:\s+(?:\p{Lu}[^\s]*|of|and|the|for|de|da|di|la|von|van|der|den|bin|al|el))*$/u;

const stemsOfNames = new Map<string, ReadonlySet<string>>();

function stemsOfName(name: string): ReadonlySet<string> {
  let stems = stemsOfNames.get(name);
  if (stems === undefined) {
    stems = new Set(wordsOf(name).map((word) => word.stem));
    if (stemsOfNames.size >= kept) stemsOfNames.clear();
    stemsOfNames.set(name, stems);
  }
  return stems;
}

/** How many wordings' words are kept for comparing them in full, and how many names' stems; the rest are read again when needed. */
const kept = 1000;
const wordsRead = new Map<Wording, readonly Word[]>();

/** One attribution's content as matching sees it: little to keep, for there may be a hundred thousand. */
export class Wording {
  readonly input: MatchInput;
  /** The speaker's id where a name tells who it is; null for "officials" and "the fire service", who may be anybody. */
  readonly speaker: string | null;
  /** Each word's form, by number. */
  readonly wordIds: readonly number[];
  /** Weight of each word, after what is known of names and of the speaker. */
  readonly weights: readonly number[];
  readonly bag: Bag;

  constructor(input: MatchInput) {
    this.input = input;
    this.speaker = input.speakerName !== null && properName.test(input.speakerName) ? input.speaker : null;
    const words = wordsOf(input.text);
    const own = stemsOfName(input.speakerName ?? '');
    this.wordIds = words.map(({ norm, stem }) => wordId(norm, stem));
    const stems = this.wordIds.map(stemOfWord);
    this.weights = words.map(({ stem, name }, at) => weightOfId(stems[at] ?? 0) * (name ? nameFactor : 1) * (own.has(stem) ? speakerFactor : 1));
    this.bag = bagOf(stems, this.weights, words.map(({ clause }) => clause));
  }

  get words(): readonly Word[] {
    let words = wordsRead.get(this);
    if (words === undefined) {
      words = wordsOf(this.input.text);
      if (wordsRead.size >= kept) wordsRead.clear();
      wordsRead.set(this, words);
    }
    return words;
  }

  /** Numbers of the distinct stems that weigh something, heaviest by the background alone first. */
  rarest(): number[] {
    return this.bag.stems.filter((stem) => weightOfId(stem) > 0).sort(byRarity);
  }
}
