import { byScore } from '../clusters/clusters';
import { Links } from '../clusters/links';
import type { Match } from '../statement';

/** What two articles show: matches, and pairs too weak to be matched on their own. */
export interface FoundLinks {
  readonly matches: readonly Match[];
  /** Of one known speaker each. */
  readonly weak: readonly Match[];
}

/** Weak pairs score at least this share of what a match scores. */
export const weakShare = 0.5;
/** A third wording speaks for a weak pair where it matches both so well. */
const leastThird = 0.6;

/**
 * The matches between attributions, completed by third wordings: a weak pair counts where both of its two match one third wording
 * well. It is never a chain alone that links: the two have been held against each other. What counts depends on the pairs that are
 * there, never on the order in which they came.
 */
export class CompletedLinks {
  readonly #strong = new Links();
  readonly #weak = new Links();
  readonly #apart: (a: string, b: string) => boolean;

  /** @param apart whether somebody decided that two attributions are different: such a match bears nothing out. */
  constructor(apart: (a: string, b: string) => boolean = () => false) {
    this.#apart = apart;
  }

  /** Adds what two articles show; none of it may be there yet. */
  add({ matches, weak }: FoundLinks): void {
    for (const match of matches) this.#strong.add(match);
    for (const match of weak) this.#weak.add(match);
  }

  /** What was added and not taken away, whether it counts or not. */
  each(): { readonly matches: Iterable<Match>; readonly weak: Iterable<Match> } {
    return { matches: this.#strong.each(), weak: this.#weak.each() };
  }

  /** Takes away what links an attribution with others that a condition holds for. @returns those others. */
  drop(id: string, applies: (other: string) => boolean): string[] {
    return [...this.#strong.drop(id, applies), ...this.#weak.drop(id, applies)];
  }

  /** The attributions that one is matched with. */
  others(id: string): string[] {
    return [...this.#strong.others(id), ...this.#weak.others(id).filter((other) => this.#isBorneOut(id, other))];
  }

  /** The match of two attributions. */
  between(id: string, other: string): Match | undefined {
    const strong = this.#strong.between(id, other);
    if (strong !== undefined) return strong;
    const weak = this.#weak.between(id, other);
    return weak !== undefined && this.#isBorneOut(id, other) ? weak : undefined;
  }

  /** The matches of an attribution, by falling score. */
  of(id: string): Match[] {
    return [...this.#strong.of(id), ...this.#weak.of(id).filter(({ a, b }) => this.#isBorneOut(a, b))];
  }

  /** Those of an attribution's matches that stand under it: each match stands under one of its two. */
  under(id: string): Match[] {
    return [...this.#strong.under(id), ...this.#weak.under(id).filter(({ a, b }) => this.#isBorneOut(a, b))];
  }

  /** Every match, by falling score. */
  all(): Match[] {
    return [...this.#strong.all(), ...this.#weak.all().filter(({ a, b }) => this.#isBorneOut(a, b))].sort(byScore);
  }

  #isBorneOut(a: string, b: string): boolean {
    return this.#strong.others(a).some((third) => this.#well(a, third) && this.#well(third, b));
  }

  #well(a: string, b: string): boolean {
    return this.#strong.score(a, b) >= leastThird && !this.#apart(a, b);
  }
}
