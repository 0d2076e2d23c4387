import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/hosts/browser';
import { copySamples } from '../../scripts/hosts/folder';
import { root } from '../../scripts/hosts/paths';
import { startServer } from '../../scripts/hosts/server';
import { withTemporaryFolder } from '../../scripts/hosts/temporary';
import { workbenchAddress } from '../../scripts/hosts/workbench';
import { openWorkbench, type WorkbenchPage } from '../../scripts/hosts/workbenchPage';

/** Lends VS Code on a copy of the samples in a page, as `npm start` shows it. */
async function withWorkbench(use: (workbench: WorkbenchPage, folder: string) => Promise<void>): Promise<void> {
  mkdirSync(join(root, 'build'), { recursive: true });
  await withTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'samples');
    await copySamples(folder, { name: 'Ann Otator', email: 'ann@localhost' });
    const server = await startServer({ profile: join(temporary, 'profile') });
    try {
      const browser = await launchBrowser();
      try {
        const workbench = await openWorkbench(browser, workbenchAddress(server, { folder }));
        await use(workbench, folder).catch(async (error: unknown) => {
          await workbench.page.screenshot({ path: join(root, 'build/ui-failure.png') });
          throw error;
        });
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

describe('a person with mouse and keyboard', () => {
  it('opens an article, sees the other sources on hover, tags by keyboard and sees the tag', async function () {
    this.timeout(240_000);
    await withWorkbench(async (workbench, folder) => {
      const { page } = workbench;
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(?:https?|wss?):$/.test(protocol) && !/^127\.0\.0\.1$|\.?localhost$/.test(hostname)) elsewhere.push(request.url());
      });

      await workbench.openFile('harbour-wire.txt');
      await workbench.language('News article');

      const hover = await workbench.hoverOver('My night officer', 'kestrel-gazette');
      const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
      assert.match(text, /Aldous Penhallow/);
      for (const source of ['river-post', 'la-ribera-translated', 'daily-lantern-spun']) assert.ok(text.includes(source), `${source} in ${text}`);
      await page.screenshot({ path: join(root, 'build/ui-hover.png') });
      await workbench.leave();

      await workbench.clickOn('My night officer');
      await page.keyboard.press('Alt+Q');
      await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
      await page.screenshot({ path: join(root, 'build/ui-tags.png') });
      await page.keyboard.type('Personal');
      await workbench.quickInput.locator('.monaco-list-row', { hasText: 'claim.quantity' }).waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await workbench.quickInput.filter({ hasText: 'Note on' }).waitFor();
      await page.keyboard.type('he was there');
      await page.keyboard.press('Enter');

      await workbench.line(/Personal/).first().waitFor();
      await page.locator('.activitybar .action-label[aria-label^="Crossquote"]').click();
      await page.locator('.pane', { hasText: 'Claims' }).getByText('My night officer').first().waitFor();
      await page.screenshot({ path: join(root, 'build/ui-tagged.png') });
      const line = await readFile(join(folder, 'annotations/ann-otator/harbour-wire.txt.jsonl'), 'utf8');
      const record = JSON.parse(line) as { readonly exact: string; readonly tags: readonly string[]; readonly note: string };
      assert.deepEqual(record.tags, ['claim.personal']);
      assert.equal(record.note, 'he was there');
      assert.match(record.exact, /^My night officer sat beside that telephone/);
      assert.deepEqual(elsewhere, [], 'nothing is asked of another machine');
    });
  });
});
