// Entry of the suite that runs in VS Code for the Web, started by `npm test -- web`. The extension host is a worker:
// mocha's browser build, and counts that are printed rather than written.
import 'mocha/mocha';
import { countsMark, countsOf, suiteMark } from '../../support/suiteMarks';

/** VS Code calls this once the extension host has started; it rejects where a test failed. */
export async function run(): Promise<void> {
  const { Base, Spec } = Mocha.reporters;
  const print = Base.consoleLog;
  Base.consoleLog = (line: unknown = '', ...rest: unknown[]) => {
    print(suiteMark + String(line), ...rest);
  };
  mocha.setup({ ui: 'bdd', timeout: 120_000, color: false, reporter: Spec });
  await import('./start.test');
  await import('./reading.test');
  const failures = await new Promise<number>((resolve) => {
    const runner: Mocha.Runner = mocha.run(resolve);
    runner.once('end', () => {
      print(countsMark + JSON.stringify(runner.stats === undefined ? null : countsOf(runner.stats)));
    });
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
