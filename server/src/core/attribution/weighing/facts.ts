/** What the names of like facts begin with: "lemma=". Made once, where they are told: what a model has of them is found by its number. */
export interface Prefix {
  readonly text: string;
  readonly number: number;
}

let made = 0;

export const prefix = (text: string): Prefix => ({ text, number: made++ });

/**
 * Takes down facts about a candidate, each by the name that its weight has. A name is told in its parts, so that nobody
 * who only looks a weight up has to put them together.
 */
export interface Facts {
  /** "negated". */
  add(name: string): void;
  /** "lemma=say": a prefix and what follows it. */
  one(prefix: Prefix, value: string): void;
  /** "lemma+pattern=say+that": a prefix and two values, of which the first has no "+". */
  two(prefix: Prefix, first: string, second: string): void;
}

/** Takes facts down as whole names: what a learner collects. */
export class FactNames implements Facts {
  readonly names: string[] = [];

  add(name: string): void {
    this.names.push(name);
  }

  one({ text }: Prefix, value: string): void {
    this.names.push(text + value);
  }

  two({ text }: Prefix, first: string, second: string): void {
    this.names.push(`${text}${first}+${second}`);
  }
}

/** The names of the facts that something tells. */
export function factNames(tell: (facts: Facts) => void): string[] {
  const facts = new FactNames();
  tell(facts);
  return facts.names;
}
