// Entry of the suite that runs in VS Code's extension host, started by `npm test -- host`.
import Mocha from 'mocha';
import CountingReporter from '../../support/countingReporter';
import { suiteMark } from '../../support/suiteMarks';

/** VS Code calls this once the extension host has started; it rejects where a test failed. */
export async function run(): Promise<void> {
  const print = Mocha.reporters.Base.consoleLog;
  Mocha.reporters.Base.consoleLog = (line: unknown = '', ...rest: unknown[]) => {
    print(suiteMark + String(line), ...rest);
  };
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, color: false, reporter: CountingReporter });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'test/host', mocha);
  await import('./start.test');
  await import('./reading.test');
  await import('./claims.test');
  await import('./tagging.test');
  await import('./others.test');
  await import('./adjudication.test');
  await import('./statements.test');
  await import('./search.test');
  await import('./badInput.test');
  await import('./merging.test');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
