import { byScore } from '../clusters/clusters';
import type { CompletedLinks } from '../scoring/completedLinks';
import type { Match } from '../statement';

/** What researchers decided on two attributions, where it acts. `a` < `b` in code-unit order of ids. */
export interface DecidedLink {
  readonly a: string;
  readonly b: string;
  readonly kind: 'same' | 'different';
}

/**
 * Matches as they are once decisions are respected: what was decided to be the same is matched beyond doubt, also where
 * nothing was found, and what was decided to be different is not matched, whatever was found.
 */
export class DecidedLinks {
  readonly #decided = new Map<string, Map<string, DecidedLink>>();

  /** @param isThere whether there is such an attribution: decisions on others rest. */
  constructor(
    readonly found: CompletedLinks,
    readonly isThere: (id: string) => boolean,
  ) {}

  /** Puts decisions in place of those that were there. @returns the attributions that it changes something for. */
  decide(decisions: readonly DecidedLink[]): Set<string> {
    const changed = new Set<string>();
    const before = new Map(this.each().map((link) => [keyOf(link), link]));
    const after = new Map(decisions.map((link) => [keyOf(link), link]));
    for (const [key, { a, b }] of [...before, ...after]) if (before.has(key) !== after.has(key)) changed.add(a).add(b);
    if (changed.size === 0) return changed;
    // What a match bore out that is now decided to be different, or is no longer, hangs on these two.
    const ends = [...changed];
    const near = (): string[] => ends.flatMap((id) => this.found.others(id));
    const linked = near();
    this.#decided.clear();
    for (const link of after.values()) {
      this.#of(link.a).set(link.b, link);
      this.#of(link.b).set(link.a, link);
    }
    for (const id of [...linked, ...near()]) changed.add(id);
    return changed;
  }

  /** The matches of an attribution, by falling score. */
  of(id: string): Match[] {
    const decided = this.#decided.get(id);
    if (decided === undefined) return this.found.of(id);
    const left = this.found.of(id).filter(({ a, b }) => !decided.has(a === id ? b : a));
    return [...left, ...[...decided.values()].flatMap((link) => this.#match(link))].sort(byScore);
  }

  /** The attributions that one is matched with. */
  others(id: string): string[] {
    const decided = this.#decided.get(id);
    const found = this.found.others(id);
    if (decided === undefined) return found;
    return [
      ...found.filter((other) => !decided.has(other)),
      ...[...decided.values()].flatMap((link) => this.#match(link)).map(({ a, b }) => (a === id ? b : a)),
    ];
  }

  /** The match of two attributions. */
  between(id: string, other: string): Match | undefined {
    const decided = this.#decided.get(id)?.get(other);
    return decided ? this.#match(decided)[0] : this.found.between(id, other);
  }

  /** Those of an attribution's matches that stand under it: each match stands under one of its two. */
  under(id: string): Match[] {
    return this.#decided.has(id) ? this.of(id).filter(({ a }) => a === id) : this.found.under(id);
  }

  /** Matches of the whole folder with decisions respected, by falling score. @param found all that were found, by falling score. */
  all(found: readonly Match[]): readonly Match[] {
    if (this.#decided.size === 0) return found;
    const left = found.filter(({ a, b }) => this.#decided.get(a)?.get(b) === undefined);
    return [...left, ...this.each().flatMap((link) => this.#match(link))].sort(byScore);
  }

  /** Whether two attributions were decided to be different. */
  apart(a: string, b: string): boolean {
    return this.#decided.get(a)?.get(b)?.kind === 'different';
  }

  /** The decisions among some attributions, by their ids. */
  among(ids: readonly string[]): DecidedLink[] {
    const wanted = new Set(ids);
    return ids
      .flatMap((id) => [...(this.#decided.get(id)?.values() ?? [])].filter(({ a, b }) => a === id && wanted.has(b)))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }

  #match({ a, b, kind }: DecidedLink): Match[] {
    return kind === 'same' && this.isThere(a) && this.isThere(b) ? [{ a, b, kind, score: 1 }] : [];
  }

  /** Every decision, each once. */
  each(): DecidedLink[] {
    return [...this.#decided].flatMap(([id, links]) => [...links.values()].filter(({ a }) => a === id));
  }

  #of(id: string): Map<string, DecidedLink> {
    const links = this.#decided.get(id) ?? new Map<string, DecidedLink>();
    this.#decided.set(id, links);
    return links;
  }
}

function keyOf({ a, b, kind }: DecidedLink): string {
  return JSON.stringify([a, b, kind]);
}
