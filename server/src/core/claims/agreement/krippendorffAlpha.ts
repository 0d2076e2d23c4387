import { figure, notDefined, type Figure } from './figure';

/** Units that were given the same values: each value with how many annotators gave it. */
export interface ValuedUnits {
  readonly values: ReadonlyMap<string, number>;
  /** How many units these are. */
  readonly count: number;
}

/**
 * Krippendorff's alpha for nominal data, any number of annotators, some of whom may have left units out: one minus the disagreement
 * observed over the disagreement expected by chance. Krippendorff, K.: Computing Krippendorff's alpha-reliability (2011), section C.
 * @returns not defined where no unit has two values, or where only one value was used.
 */
export function krippendorffAlpha(units: readonly ValuedUnits[]): Figure {
  const totals = new Map<string, number>();
  let [pairable, observed] = [0, 0];
  for (const { values, count } of units) {
    const given = [...values.values()].reduce((sum, value) => sum + value, 0);
    if (given < 2) continue;
    pairable += given * count;
    for (const [value, times] of values) {
      totals.set(value, (totals.get(value) ?? 0) + times * count);
      observed += (count * times * (given - times)) / (given - 1);
    }
  }
  if (pairable === 0) return notDefined('there is nothing that two annotators looked at');
  if (totals.size === 1) return notDefined('only one value was used');
  const expected = [...totals.values()].reduce((sum, times) => sum + times * (pairable - times), 0) / (pairable - 1);
  return figure(1 - observed / expected);
}
