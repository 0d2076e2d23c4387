import type { Span } from '../../text/span';
import { figure, notDefined, type Figure } from './figure';

/** Disagreement on where the passages of one tag are: as observed, and as chance would have it. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** A passage, or the gap between two. */
interface Section extends Span {
  readonly unit: boolean;
}

/**
 * How far annotators disagree on where the passages of one tag are on one continuum. Krippendorff, K.: On the reliability of
 * unitizing contiguous data. Sociological Methodology 25 (1995), 47-76; as in his Content Analysis, 2nd edition (2004), section 11.6.
 * @param annotators each one's passages, which do not overlap, in their order; half open.
 * @param length of the continuum, in the same unit.
 */
export function unitizingDisagreement(annotators: readonly (readonly Span[])[], length: number): Disagreement {
  const sections = annotators.map((units) => sectionsOf(units, length));
  const count = annotators.length;
  let observed = 0;
  for (const [at, first] of sections.entries()) {
    for (const second of sections.slice(at + 1)) observed += 2 * distance(first, second);
  }
  const units = annotators.flat().map(({ start, end }) => end - start);
  const gaps = sections
    .flat()
    .filter(({ unit }) => !unit)
    .map(({ start, end }) => end - start);
  const lengths = units.reduce((sum, unit) => sum + unit * (unit - 1), 0);
  const chance = units.reduce((sum, unit) => {
    const withUnits = ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    const withinGaps = gaps.reduce((places, gap) => places + Math.max(0, gap - unit + 1), 0);
    return sum + withUnits + unit ** 2 * withinGaps;
  }, 0);
  return {
    observed: observed / (count * (count - 1) * length ** 2),
    expected: ((2 / length) * chance) / (count * length * (count * length - 1) - lengths),
  };
}

/** Alpha of one tag, or of several together: one minus the sum of what is observed over the sum of what is expected. */
export function unitizingAlpha(disagreements: readonly Disagreement[]): Figure {
  const [observed, expected] = disagreements.reduce(([seen, chance], one) => [seen + one.observed, chance + one.expected], [0, 0]);
  return expected > 0 ? figure(1 - observed / expected) : notDefined('nobody marked a passage, or all there is was marked');
}

function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, unit: false });
    sections.push({ start, end, unit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, unit: false });
  return sections;
}

/** The squared distances between the sections of two annotators, summed over all pairs that meet. */
function distance(first: readonly Section[], second: readonly Section[]): number {
  let sum = 0;
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [first[i], second[j]];
    if (!a || !b) return sum;
    if (a.unit && b.unit) sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    else if (a.unit && b.start <= a.start && a.end <= b.end) sum += (a.end - a.start) ** 2;
    else if (b.unit && a.start <= b.start && b.end <= a.end) sum += (b.end - b.start) ** 2;
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
}
