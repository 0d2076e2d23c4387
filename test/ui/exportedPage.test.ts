import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/hosts/browser';
import { root } from '../../scripts/hosts/paths';
import { assetFiles, exportedPage } from '../../server/src/core/comparison/page/exportedPage';
import { compared } from '../unit/comparison/compared';

/** The samples compared, as the page that is exported of them. */
async function samplesPage(): Promise<string> {
  const folder = join(root, 'samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'));
  const articles = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  const asset = (name: string): Promise<string> => readFile(join(root, 'dist/comparePage', name), 'utf8');
  return exportedPage(compared(articles), { css: await asset(assetFiles.css), script: await asset(assetFiles.script) }, 'Flood');
}

describe('an exported page in a browser', function () {
  this.timeout(120_000);
  let folder: string;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const wrong: string[] = [];
  const rows = (): Promise<number> => page.locator('tr.statement').filter({ visible: true }).count();
  const said = (): Promise<string> => page.locator('#count').innerText();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-page-'));
    await writeFile(join(folder, 'page.html'), await samplesPage());
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => {
      asked.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    page.on('pageerror', (error) => {
      wrong.push(String(error));
    });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('fetches nothing but itself, and its policy lets its own style and script work', async () => {
    await page.locator('form.filters').waitFor();
    assert.deepEqual([asked, wrong], [[pathToFileURL(join(folder, 'page.html')).href], []]);
    assert.equal(await page.locator('th[scope="col"]').count(), 7);
  });

  it('filters by keyboard alone, and says how many are left', async () => {
    const all = await rows();
    await page.keyboard.press('/');
    await page.keyboard.type('telephone');
    const found = await rows();
    assert(found > 0 && found < all);
    assert.equal(await said(), `${found} statement${found === 1 ? '' : 's'} in ${/in (\d+ articles?)/u.exec(await said())?.[1] ?? ''}`);
    assert.equal(
      (await page
        .locator('.label', { hasText: /telephone/iu })
        .filter({ visible: true })
        .count()) > 0,
      true,
    );
    for (let tabs = 0; tabs < 5; tabs++) await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('data-action'), 'clear');
    await page.keyboard.press('Enter');
    assert.equal(await rows(), all);
    assert.equal(await page.locator(':focus').getAttribute('name'), 'words');
  });

  it("shows what articles disagree on, alone, with no speaker's head over nothing", async () => {
    await page.locator('#f-inConflict').focus();
    await page.keyboard.press('Space');
    const found = await rows();
    assert(found > 0);
    assert.equal((await page.locator('tr.statement .conflict').filter({ visible: true }).count()) >= found, true);
    assert.equal((await page.locator('tr.speaker').filter({ visible: true }).count()) <= found, true);
    await page.keyboard.press('Space');
  });

  it('keeps heads in sight while it is scrolled', async () => {
    const box = async (locator: string): Promise<{ readonly x: number; readonly y: number }> =>
      (await page.locator(locator).first().boundingBox()) ?? { x: -1, y: -1 };
    const before = [await box('thead th:last-child'), await box('tr.statement th')] as const;
    await page.locator('#scroll').evaluate('element => element.scrollBy(200, 900)');
    const after = [await box('thead th:last-child'), await box('tr.statement th')] as const;
    assert.deepEqual([after[0].y, after[1].x], [before[0].y, before[1].x]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`keeps nobody from using it (${scheme})`, async () => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`),
        [],
      );
      await page.screenshot({ path: join(root, `build/ui-page-${scheme}.png`) });
    });
  }
});
