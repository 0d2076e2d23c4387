import type { Facts, Prefix } from './facts';

/** Weights of a logistic model by a fact's name. */
export type Weights = Readonly<Record<string, number>>;

/** A logistic model: the probability of a candidate by the facts about it. */
export interface Model {
  /** Begins to weigh a candidate. @param sum what facts told elsewhere add. */
  weigh(sum?: number): Weighing;
  /** The probability of a candidate by the names of its facts. */
  probability(names: readonly string[]): number;
}

/** Turns a weight file into a model. */
export function logistic(weights: Weights): Model {
  const table = new WeightTable(weights);
  return {
    weigh: (sum = 0) => new Weighing(table, sum),
    probability: (names) => {
      const weighing = new Weighing(table, 0);
      for (const name of names) weighing.add(name);
      return weighing.probability();
    },
  };
}

/** Adds up the weights of the facts that it is told. */
export class Weighing implements Facts {
  constructor(
    private readonly table: WeightTable,
    public sum: number,
  ) {}

  add(name: string): void {
    this.sum += this.table.whole.get(name) ?? 0;
  }

  one(prefix: Prefix, value: string): void {
    this.sum += this.table.after(prefix).get(value) ?? 0;
  }

  two(prefix: Prefix, first: string, second: string): void {
    this.sum += this.table.between(prefix).get(first)?.get(second) ?? 0;
  }

  probability(): number {
    return 1 / (1 + Math.exp(-this.sum));
  }
}

/** A model's weights by whole names and by the parts of names, so that a look-up builds no string. */
class WeightTable {
  readonly whole: ReadonlyMap<string, number>;
  private readonly byValue: (ReadonlyMap<string, number> | undefined)[] = [];
  private readonly byPair: (ReadonlyMap<string, ReadonlyMap<string, number>> | undefined)[] = [];

  constructor(weights: Weights) {
    this.whole = new Map(Object.entries(weights));
  }

  /** The weights of names with a prefix, by what follows it. */
  after({ text, number }: Prefix): ReadonlyMap<string, number> {
    return (this.byValue[number] ??= new Map(this.startingWith(text)));
  }

  /** The weights of names with a prefix, by what stands before and after the first "+" that follows it. */
  between({ text, number }: Prefix): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return (this.byPair[number] ??= pairs(this.startingWith(text)));
  }

  private *startingWith(prefix: string): Generator<[string, number]> {
    for (const [name, weight] of this.whole) if (name.startsWith(prefix)) yield [name.slice(prefix.length), weight];
  }
}

function pairs(weights: Iterable<[string, number]>): Map<string, Map<string, number>> {
  const byFirst = new Map<string, Map<string, number>>();
  for (const [name, weight] of weights) {
    const plus = name.indexOf('+', 1);
    if (plus < 0) continue;
    const first = name.slice(0, plus);
    const bySecond = byFirst.get(first);
    if (bySecond === undefined) byFirst.set(first, new Map([[name.slice(plus + 1), weight]]));
    else bySecond.set(name.slice(plus + 1), weight);
  }
  return byFirst;
}
