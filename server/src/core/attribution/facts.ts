/**
 * Takes down facts about a candidate, each by the name that its weight has. A name is told in its parts, so that nobody
 * who only looks a weight up has to put them together.
 */
export interface Facts {
  /** "negated". */
  add(name: string): void;
  /** "lemma=say": a prefix and what follows it. */
  one(prefix: string, value: string): void;
  /** "lemma+pattern=say+that": a prefix and two values, of which the first has no "+". */
  two(prefix: string, first: string, second: string): void;
}

/** Takes facts down as whole names: what a learner collects. */
export class FactNames implements Facts {
  readonly names: string[] = [];

  add(name: string): void {
    this.names.push(name);
  }

  one(prefix: string, value: string): void {
    this.names.push(prefix + value);
  }

  two(prefix: string, first: string, second: string): void {
    this.names.push(`${prefix}${first}+${second}`);
  }
}

/** The names of the facts that something tells. */
export function factNames(tell: (facts: Facts) => void): string[] {
  const facts = new FactNames();
  tell(facts);
  return facts.names;
}
