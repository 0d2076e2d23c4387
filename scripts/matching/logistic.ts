/** One example: its features, in a fixed order, and whether it is positive. */
export interface Example { readonly features: readonly number[]; readonly positive: boolean; readonly weight: number }
/** A bias, then one weight for each feature. */
export type Fitted = readonly number[];

/** Fits a logistic regression by Newton's method with a ridge of `ridge` on every weight but the bias. */
export function fit(examples: readonly Example[], ridge: number): Fitted {
  const size = (examples[0]?.features.length ?? 0) + 1;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { features, positive, weight } of examples) {
      const row = [1, ...features];
      const p = 1 / (1 + Math.exp(-dot(weights, row)));
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] ?? 0) + weight * ((positive ? 1 : 0) - p) * (row[i] ?? 0);
        for (let j = 0; j < size; j++) (hessian[i] ?? [])[j] = (hessian[i]?.[j] ?? 0) + weight * p * (1 - p) * (row[i] ?? 0) * (row[j] ?? 0);
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - (i === 0 ? 0 : ridge * (weights[i] ?? 0));
      (hessian[i] ?? [])[i] = (hessian[i]?.[i] ?? 0) + (i === 0 ? 1e-6 : ridge);
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
    if (Math.hypot(...step) < 1e-8) break;
  }
  return weights;
}

/** Log-odds of an example. */
export function dot(weights: Fitted, row: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), 0);
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

export interface Curve { readonly averagePrecision: number; readonly best: { readonly f1: number; readonly precision: number; readonly recall: number; readonly score: number } }

/** Precision and recall over all thresholds; `positives` counts those that no example stands for, too. */
export function curve(scored: readonly { readonly score: number; readonly positive: boolean }[], positives: number): Curve {
  let hits = 0;
  let sum = 0;
  let best = { f1: 0, precision: 0, recall: 0, score: 1 };
  scored.slice().sort((a, b) => b.score - a.score).forEach(({ score, positive }, index) => {
    if (positive) hits++;
    const precision = hits / (index + 1);
    if (positive) sum += precision;
    const recall = hits / positives;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    if (f1 > best.f1) best = { f1, precision, recall, score };
  });
  return { averagePrecision: sum / positives, best };
}
