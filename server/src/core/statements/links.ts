import { byScore } from './clusters';
import type { Match } from './statement';

/** The matches between attributions, found by either of the two. */
export class Links {
  private readonly byId = new Map<string, Match[]>();

  /** Adds a match of two attributions that have none yet. */
  add(match: Match): void {
    for (const id of [match.a, match.b]) {
      const matches = this.byId.get(id);
      if (matches === undefined) this.byId.set(id, [match]);
      else matches.push(match);
    }
  }

  /** Takes away the matches of an attribution with others that a condition holds for. @returns those others. */
  drop(id: string, applies: (other: string) => boolean): string[] {
    const dropped = this.others(id).filter(applies);
    for (const other of dropped) {
      this.takeOut(id, other);
      this.takeOut(other, id);
    }
    return dropped;
  }

  /** The attributions that one is matched with. */
  others(id: string): string[] {
    return (this.byId.get(id) ?? []).map(({ a, b }) => (a === id ? b : a));
  }

  /** The match of two attributions. */
  between(id: string, other: string): Match | undefined {
    return this.byId.get(id)?.find(({ a, b }) => (a === id ? b : a) === other);
  }

  /** The matches of an attribution, by falling score. */
  of(id: string): Match[] {
    return (this.byId.get(id) ?? []).slice().sort(byScore);
  }

  /** Those of an attribution's matches that stand under it: each match stands under one of its two. */
  under(id: string): Match[] {
    return (this.byId.get(id) ?? []).filter(({ a }) => a === id);
  }

  /** Every match, by falling score. */
  all(): Match[] {
    return [...this.byId.keys()].flatMap((id) => this.under(id)).sort(byScore);
  }

  private takeOut(id: string, other: string): void {
    const left = (this.byId.get(id) ?? []).filter(({ a, b }) => (a === id ? b : a) !== other);
    if (left.length === 0) this.byId.delete(id);
    else this.byId.set(id, left);
  }
}
