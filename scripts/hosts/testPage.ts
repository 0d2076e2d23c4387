// A headless page in which VS Code runs a suite: what the suite prints comes out here, and its end is awaited.
import { createWriteStream, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { countsMark, suiteMark } from '../../test/support/suiteMarks';
import { launchBrowser } from './browser';
import { root } from './paths';

/** How long a suite may take, in milliseconds. */
const SUITE_LIMIT = 8 * 60_000;

/** Where `npm test` looks for the counts of a suite that cannot write a file itself. */
const countsFile = process.env['CROSSQUOTE_COUNTS'];

const after = (mark: string, text: string): string | undefined =>
  text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : undefined;

/**
 * Opens the address and waits until VS Code says that the suite has ended. The suite's lines go to standard output,
 * the whole console to `build/<name>.log`,
 * and after a failure a picture of the page to `build/<name>-failure.png`.
 * @returns the exit status: 0 where every test passed.
 * @throws Error where the page does not get to the end in time.
 */
export async function runSuiteAt(address: string, name: string): Promise<number> {
  await mkdir(join(root, 'build'), { recursive: true });
  const log = createWriteStream(join(root, 'build', `${name}.log`));
  const line = (_type: string, args: readonly unknown[]): void => {
    const text = format(...args);
    log.write(`${text}\n`);
    const own = after(suiteMark, text);
    if (own !== undefined) process.stdout.write(`${own}\n`);
    const counts = after(countsMark, text);
    if (counts !== undefined && countsFile !== undefined) writeFileSync(countsFile, counts);
  };
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    let limit: NodeJS.Timeout | undefined;
    const status = await new Promise<number>((resolve, reject) => {
      limit = setTimeout(() => {
        reject(new Error(`The suite did not end within ${SUITE_LIMIT / 60_000} minutes; see build/${name}.log.`));
      }, SUITE_LIMIT);
      page.once('crash', () => {
        reject(new Error('The page crashed before the suite had ended.'));
      });
      page
        .exposeFunction('codeAutomationLog', line)
        .then(() => page.exposeFunction('codeAutomationExit', resolve))
        .then(() => page.goto(address))
        .catch(reject);
    }).finally(() => {
      clearTimeout(limit);
    });
    if (status !== 0) await page.screenshot({ path: join(root, 'build', `${name}-failure.png`) });
    return status;
  } finally {
    await browser.close();
    log.end();
  }
}
