/** One example: its features, in a fixed order, and whether it is positive. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}
/** A bias, then one weight for each feature. */
export type Fitted = readonly number[];

/** Fits a logistic regression by Newton's method with a ridge of `ridge` on every weight but the bias. */
export function fit(examples: readonly Example[], ridge: number): Fitted {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const rows = examples.map(({ features }) => Float64Array.from([1, ...features]));
  const weights = new Float64Array(size);
  for (let round = 0; round < 30; round++) {
    const gradient = new Float64Array(size);
    const hessian = new Float64Array(size * size);
    for (const [at, { positive, weight }] of examples.entries())
      addTo(gradient, hessian, weights, rows[at] ?? new Float64Array(size), positive, weight);
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - (i === 0 ? 0 : ridge * (weights[i] ?? 0));
      hessian[i * size + i] = (hessian[i * size + i] ?? 0) + (i === 0 ? 1e-6 : ridge);
      for (let j = 0; j < i; j++) hessian[j * size + i] = hessian[i * size + j] ?? 0;
    }
    const step = solve(
      Array.from({ length: size }, (_, i) => [...hessian.subarray(i * size, (i + 1) * size)]),
      [...gradient],
    );
    for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) + (step[i] ?? 0);
    if (Math.hypot(...step) < 1e-8) break;
  }
  return [...weights];
}

/** Adds what one example says to the gradient and to the lower half of the Hessian. */
function addTo(
  gradient: Float64Array,
  hessian: Float64Array,
  weights: Float64Array,
  row: Float64Array,
  positive: boolean,
  weight: number,
): void {
  const size = row.length;
  let odds = 0;
  for (let i = 0; i < size; i++) odds += (weights[i] ?? 0) * (row[i] ?? 0);
  const p = 1 / (1 + Math.exp(-odds));
  const slope = weight * ((positive ? 1 : 0) - p);
  const bend = weight * p * (1 - p);
  for (let i = 0; i < size; i++) {
    const value = row[i] ?? 0;
    if (value === 0) continue;
    gradient[i] = (gradient[i] ?? 0) + slope * value;
    for (let j = 0; j <= i; j++) hessian[i * size + j] = (hessian[i * size + j] ?? 0) + bend * value * (row[j] ?? 0);
  }
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot] ?? [], rows[i] ?? []];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = (rows[r]?.[i] ?? 0) / (rows[i]?.[i] ?? 1);
      for (let c = i; c <= size; c++) (rows[r] ?? [])[c] = (rows[r]?.[c] ?? 0) - factor * (rows[i]?.[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
