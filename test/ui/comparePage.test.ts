import assert from 'node:assert/strict';
import axe, { type AxeResults } from 'axe-core';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { root } from '../../scripts/hosts/paths';
import { withWorkbench } from '../../scripts/hosts/withWorkbench';
import type { WorkbenchPage } from '../../scripts/hosts/workbenchPage';

/** The page within its two frames. */
function comparePage({ page }: WorkbenchPage): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

describe('the compare page', () => {
  it('opens from an article, is used by keyboard, opens places, keeps its filter while hidden and comes back after a reload', async function () {
    this.timeout(300_000);
    // Each try starts a VS Code of its own; what failed is told.
    this.retries(1);
    await withWorkbench({}, async (workbench) => {
      const { page } = workbench;
      await workbench.openFile('harbour-wire.txt');
      await workbench.language('News article');
      await workbench.hoverOver('My night officer', /In \d+ other articles:/u);
      await workbench.leave();
      await page.locator('.editor-actions .action-label[aria-label^="Compare the Articles"]').click();

      const compare = comparePage(workbench);
      const officer = compare.locator('tr.statement', { hasText: 'My night officer' });
      await officer.waitFor();
      assert.deepEqual(await compare.locator('thead th').allInnerTexts(), [
        'Statement',
        'daily-lantern-spun',
        'eastern-monitor-scraped',
        'harbour-wire',
        'kestrel-gazette',
        'la-ribera-translated',
        'river-post',
      ]);
      assert.equal(await officer.locator('td').count(), 6);
      assert.equal((await officer.locator('td .wording').count()) >= 5, true);
      assert.match(await officer.locator('mark').first().innerText(), /\p{L}/u);

      await compare.locator('body').evaluate(axe.source);
      const { violations } = await compare.locator('body').evaluate<AxeResults, never>('axe.run()');
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`),
        [],
      );
      await page.screenshot({ path: join(root, 'build/ui-compare.png') });

      await officer.locator('.wording').first().focus();
      await page.keyboard.press('/');
      await page.keyboard.type('night officer');
      await compare.locator('#count', { hasText: /^1 statement in 5 articles$/u }).waitFor();
      assert.equal(await compare.locator('#f-words').inputValue(), 'night officer', 'what is typed is left alone');

      await page.keyboard.press('Enter');
      // Sources without any of what is shown have no column.
      for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      assert.match((await compare.locator(':focus').getAttribute('aria-label')) ?? '', /^harbour-wire, line \d+/u);
      await page.keyboard.press('Enter');
      await page.locator('.editor-group-container.active .tab.active', { hasText: 'harbour-wire.txt' }).waitFor();
      assert.equal(await page.locator('.editor-group-container').count(), 2, 'beside the page');

      await page.locator('.tab', { hasText: 'harbour-wire.txt' }).first().click();
      await page.locator('.tab', { hasText: 'Compare: samples' }).click();
      await comparePage(workbench)
        .locator('#count', { hasText: /^1 statement in 5 articles/u })
        .waitFor();
      assert.equal(await comparePage(workbench).locator('#f-words').inputValue(), 'night officer', 'a page that was hidden is as it was');

      await page.reload();
      // The whole window starts anew, the server with it. VS Code stores a page's filter now and then: it may be an older one.
      await comparePage(workbench).locator('tr.statement', { hasText: 'My night officer' }).waitFor({ timeout: 90_000 });
    });
  });
});
