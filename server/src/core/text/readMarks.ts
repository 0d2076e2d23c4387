import type { Mark } from './marks';

/** What a mark does, given how many quotations of its family are open before it. */
export type MarkReading =
  | 'open' // none open: one is
  | 'nest' // one open: another opens within it, with the same marks
  | 'reopen' // one open: it ended without a mark, another opens
  | 'close' // one open: none is
  | 'unnest' // two open: one is
  | 'close-both' // two open, doubled mark: none is
  | 'unopened' // none open: it closes what opened without a mark
  | 'stray'; // an apostrophe, inches, dirt

/** What surrounds a paragraph. */
export interface MarkContext {
  /** The next paragraph starts with an opening mark. */
  readonly reopened: boolean;
  /** A paragraph before ended with a quotation open. */
  readonly carried: boolean;
  /** A mark of this family that stands alone may still be a quotation mark. */
  readonly trusted: boolean;
}

type Depth = 0 | 1 | 2;

/** The cheapest reading of a mark so far that leaves so many quotations open. */
class Step {
  constructor(
    public cost: number,
    public reading: MarkReading,
    public before: Depth,
  ) {}

  /** Goes over to another reading where that is cheaper. */
  or(cost: number, reading: MarkReading, before: Depth): this {
    if (cost < this.cost) {
      this.cost = cost;
      this.reading = reading;
      this.before = before;
    }
    return this;
  }
}

// Costs of what a careful writer never does, against the costs of odd surroundings in marks.ts (each under one).
const missingOpening = 2.5;
const carriedClosing = 0.4;
const missingClosing = 2.4;
const missingClosingBeforeReport = 0.6;
const continuing = 0.2;
const sameMarksWithin = 1.5;
const untrusted = 4;

/**
 * The cheapest reading of each of one paragraph's marks of one family, by dynamic programming over how many quotations
 * are open (Viterbi). A bad mark costs its paragraph's reading a little and the next paragraph's nothing.
 */
export function readMarks(marks: readonly Mark[], context: MarkContext): MarkReading[] {
  let costs: readonly [number, number, number] = [0, Infinity, Infinity];
  const trail: [Step, Step, Step][] = [];
  const alone = context.trusted ? 0 : untrusted;
  for (const [i, mark] of marks.entries()) {
    const unopened = (i === 0 && context.carried ? carriedClosing : missingOpening) + alone;
    const { openCost, closeCost, strayCost } = mark;
    const none = new Step(costs[0] + strayCost, 'stray', 0)
      .or(costs[1] + closeCost, 'close', 1)
      .or(costs[0] + closeCost + unopened, 'unopened', 0)
      .or(mark.doubled ? costs[2] + closeCost : Infinity, 'close-both', 2);
    const one = new Step(costs[1] + strayCost, 'stray', 1)
      .or(costs[0] + openCost, 'open', 0)
      .or(costs[1] + openCost + (mark.afterReport ? missingClosingBeforeReport : missingClosing) + alone, 'reopen', 1)
      .or(costs[2] + closeCost, 'unnest', 2);
    const two = new Step(costs[2] + strayCost, 'stray', 2).or(costs[1] + openCost + sameMarksWithin + alone, 'nest', 1);
    trail.push([none, one, two]);
    costs = [none.cost, one.cost, two.cost];
  }
  const unclosed = context.reopened && context.trusted ? continuing : missingClosing + alone;
  let depth: Depth = costs[1] + unclosed < costs[0] ? 1 : 0;
  const readings: MarkReading[] = [];
  for (let i = trail.length - 1; i >= 0; i--) {
    const step: Step | undefined = trail[i]?.[depth];
    if (step === undefined) break;
    readings[i] = step.reading;
    depth = step.before;
  }
  return readings;
}
