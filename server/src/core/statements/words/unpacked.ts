import type { Bag } from './bag';

/** What comparing needs of a wording's words. */
export interface Unpacked {
  /** Each word's form, by number. */
  readonly wordIds: readonly number[];
  /** Each word's stem, by number. */
  readonly stems: readonly number[];
  /** Weight of each word, after what is known of names and of the speaker. */
  readonly weights: readonly number[];
  readonly bag: Bag;
  /** Forms of its numbers in digits. */
  readonly figures: readonly number[];
  /** How many of its words deny. */
  readonly denials: number;
  /** Whether it has a word that makes a condition. */
  readonly conditional: boolean;
  /** Whether there may be a number or date in it. */
  readonly quantified: boolean;
  /** What its stems weigh between the articles that were compared last (`ArticleWords`). */
  readonly here: Weighed;
}

/** What the stems of a wording's bag weigh between two articles. */
export interface Weighed {
  /** Who weighed them; null before anybody did. */
  by: object | null;
  readonly weights: number[];
  total: number;
  /** The share of the wording's weight that the articles do not take away from it. */
  share: number;
}

/** Holds the wordings' words that were unpacked last; the others' are let go of. */
export class UnpackedRing {
  readonly #holders: ({ forget(): void } | undefined)[] = [];
  #next = 0;

  /** @param room how many are held. */
  constructor(private readonly room: number) {}

  /** Holds one more. @param holder forgets its words when its turn is over. */
  hold(holder: { forget(): void }): void {
    this.#holders[this.#next]?.forget();
    this.#holders[this.#next] = holder;
    this.#next = (this.#next + 1) % this.room;
  }

  /** Lets go of all: nobody compares any more. */
  clear(): void {
    for (const holder of this.#holders) holder?.forget();
    this.#holders.length = 0;
    this.#next = 0;
  }
}
