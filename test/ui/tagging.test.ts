import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/hosts/paths';
import { withWorkbench } from '../../scripts/hosts/withWorkbench';

/** Until then a hover says “so far”. */
const onceAllAreRead = /In \d+ other articles:/u;

describe('a person with mouse and keyboard', () => {
  it('opens an article, sees the other sources on hover, tags by keyboard and sees the tag', async function () {
    this.timeout(300_000);
    // Each try starts a VS Code of its own; what failed is told.
    this.retries(1);
    await withWorkbench({}, async (workbench, folder) => {
      const { page } = workbench;
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(?:https?|wss?):$/.test(protocol) && !/^127\.0\.0\.1$|\.?localhost$/.test(hostname)) elsewhere.push(request.url());
      });

      await workbench.openFile('harbour-wire.txt');
      await workbench.language('News article');

      const hover = await workbench.hoverOver('My night officer', onceAllAreRead);
      const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
      assert.match(text, /Aldous Penhallow/);
      for (const source of ['river-post', 'la-ribera-translated', 'daily-lantern-spun'])
        assert.ok(text.includes(source), `${source} in ${text}`);
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

      await workbench
        .line(/Personal/)
        .first()
        .waitFor();
      const claims = await workbench.claimsView();
      await claims.getByText('My night officer').first().waitFor();
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
