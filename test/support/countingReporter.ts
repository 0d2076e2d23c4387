// Prints as mocha's `spec` reporter does, and leaves the counts where `npm test` adds them up.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { countsOf } from './suiteMarks';

/** Writes the counts to the file that the environment variable `CROSSQUOTE_COUNTS` names, when the run has ended; a try that failed is told. */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      process.stdout.write(`    again, for the first time failed: ${test.title}\n${error.stack ?? error.message}\n`);
    });
    const file = process.env['CROSSQUOTE_COUNTS'];
    if (file === undefined) return;
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      writeFileSync(file, JSON.stringify(countsOf(this.stats)));
    });
  }
}

// Mocha loads a reporter with `require` and takes the module itself for the class.
export = CountingReporter;
