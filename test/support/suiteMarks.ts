/** What a suite inside VS Code puts before its lines: VS Code, its own extensions and the suite share one console. */
export const suiteMark = '[suite]';

/** What stands before the counts, where the suite cannot write a file. */
export const countsMark = '[counts]';

/** Of a suite that has run; as JSON in the file that the environment variable `CROSSQUOTE_COUNTS` names. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countsOf({ passes, failures, pending }: Mocha.Stats): Counts {
  return { passed: passes, failed: failures, skipped: pending };
}
