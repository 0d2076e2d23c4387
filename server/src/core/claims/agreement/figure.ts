/** A figure of agreement, or why there is none. Never a number that is not one. */
export type Figure = { readonly value: number; readonly why: null } | { readonly value: null; readonly why: string };

/** A figure that is defined. */
export const figure = (value: number): Figure => ({ value, why: null });

/** A figure that is not. */
export const notDefined = (why: string): Figure => ({ value: null, why });

/**
 * The mean of figures, one of each pair of annotators. Pairs for which the figure is not defined are left out.
 * @param figures where there are none or none is defined, the mean is not defined either, for the first reason given.
 */
export function meanOf(figures: readonly Figure[]): Figure {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return figures[0] ?? notDefined('fewer than two annotators');
  return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** A figure for people: three digits, or that it is not defined and why. */
export function showFigure({ value, why }: Figure): string {
  return value === null ? `not defined: ${why}` : value.toFixed(3);
}
