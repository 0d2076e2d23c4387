/** How values are told apart and made. */
export interface Making<Said, Made> {
  /** A number that is the same wherever the same is said, and seldom elsewhere. */
  readonly hash: (said: Said) => number;
  /** Whether a value is what would be made of this. */
  readonly isOf: (made: Made, said: Said) => boolean;
  readonly make: (said: Said) => Made;
}

/**
 * Makes a value once of all that say the same. They are found by a number: what they say, as the key of a map, would take more memory
 * than what is made of it. Of two that have the same number by chance the last one is known.
 */
export class OneOfEach<Said, Made> {
  readonly #byHash = new Map<number, Made>();

  /** @param most how many are known at a time; beyond that all are forgotten at once. */
  constructor(
    private readonly most: number,
    private readonly making: Making<Said, Made>,
  ) {}

  of(said: Said): Made {
    const { hash, isOf, make } = this.making;
    const number = hash(said);
    const known = this.#byHash.get(number);
    if (known !== undefined && isOf(known, said)) return known;
    if (this.#byHash.size >= this.most) this.#byHash.clear();
    const made = make(said);
    this.#byHash.set(number, made);
    return made;
  }
}
